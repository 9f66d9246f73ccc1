-- Answers: what a therapist writes back to a client, the words kept ready for it, and the days on which a therapist reads.

-- What a therapist wrote to a client about a check-in or a session. It also answers everything that came in before about_at.
-- Rows are added, never changed.
create table answer (
    id         uuid                     not null,
    client_id  uuid                     not null,
    about      varchar(8)               not null,
    about_id   uuid                     not null,
    about_at   timestamp with time zone not null,
    about_day  date                     not null,
    made_at    timestamp with time zone not null,
    by_account uuid                     not null,
    words      varchar(2000)            not null,
    constraint answer_pk primary key (id),
    constraint answer_client_fk foreign key (client_id) references client (id),
    constraint answer_account_fk foreign key (by_account) references account (id),
    constraint answer_about_ck check (about in ('CHECK_IN', 'SESSION'))
);
create index answer_client_ix on answer (client_id, about_at);

-- Words that a therapist keeps ready, in the therapist's order.
create table answer_template (
    therapist_id uuid          not null,
    position     integer       not null,
    words        varchar(2000) not null,
    constraint answer_template_pk primary key (therapist_id, position),
    constraint answer_template_therapist_fk foreign key (therapist_id) references account (id)
);

-- The days of the week on which a therapist reads, named as in java.time.DayOfWeek. Without a row, the clinic's days hold.
create table reading_days (
    therapist_id uuid         not null,
    days         varchar(100) not null,
    constraint reading_days_pk primary key (therapist_id),
    constraint reading_days_therapist_fk foreign key (therapist_id) references account (id)
);
