-- Corrections of check-ins: what a client changed in one that was sent, and what a therapist said to it.

-- Every version of a check-in that was ever corrected, the one that was sent first (number 0) among them, with marks as in
-- check_in. Rows are added; a correction's state alone changes, once, when a therapist answers. What counts of all of them
-- stands in check_in: the more protective answer to each question while one waits, the accepted one afterwards.
create table check_in_version (
    check_in_id       uuid                     not null,
    number            integer                  not null,
    client_id         uuid                     not null,
    sent_at           timestamp with time zone not null,
    state             varchar(8)               not null,
    answered_by       uuid,
    answered_at       timestamp with time zone,
    reason            varchar(1000),
    volume            double precision,
    volume_mark       varchar(1),
    pleasant          double precision,
    pleasant_mark     varchar(1),
    painful           double precision,
    painful_mark      varchar(1),
    overwhelm         double precision,
    overwhelm_mark    varchar(1),
    safety            double precision,
    safety_mark       varchar(1),
    dissociation      double precision,
    dissociation_mark varchar(1),
    body              double precision,
    body_mark         varchar(1),
    connected         double precision,
    connected_mark    varchar(1),
    numbing           varchar(4),
    stirring          boolean,
    stirring_word     varchar(100),
    after_session     varchar(7),
    constraint check_in_version_pk primary key (check_in_id, number),
    constraint check_in_version_check_in_fk foreign key (check_in_id) references check_in (id),
    constraint check_in_version_client_fk foreign key (client_id) references client (id),
    constraint check_in_version_account_fk foreign key (answered_by) references account (id),
    constraint check_in_version_state_ck check (state in ('SENT', 'WAITING', 'ACCEPTED', 'DECLINED', 'REPLACED')),
    constraint check_in_version_answer_ck check (case when state in ('ACCEPTED', 'DECLINED', 'REPLACED')
        then answered_at is not null else answered_at is null end)
);
create index check_in_version_waiting_ix on check_in_version (client_id, state);

-- How many corrections of a client wait for a therapist.
alter table client_state add column corrections integer default 0 not null;
