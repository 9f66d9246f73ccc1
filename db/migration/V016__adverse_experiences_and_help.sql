-- Practices that did not do somebody good, and the numbers that the clinic gives for help.

-- A client says that a session did not do them good: once a session. The practice and its version stand here as they were.
create table adverse_report (
    session_id       uuid                     not null,
    client_id        uuid                     not null,
    practice_id      varchar(100)             not null,
    practice_version integer                  not null,
    made_at          timestamp with time zone not null,
    kind             varchar(12)              not null,
    words            varchar(1000),
    constraint adverse_report_pk primary key (session_id),
    constraint adverse_report_session_fk foreign key (session_id) references session_run (id),
    constraint adverse_report_client_fk foreign key (client_id) references client (id),
    constraint adverse_report_kind_ck
        check (kind in ('TOO_MUCH', 'FAR_AWAY', 'BODY', 'MEMORY', 'WORSE_AFTER', 'OTHER', 'CANT_TELL'))
);
create index adverse_report_practice_ix on adverse_report (practice_id, practice_version, made_at);
create index adverse_report_client_ix on adverse_report (client_id, made_at);

-- A version of a practice that is not offered to anybody. active_practice_id repeats practice_id while that holds and is
-- null once an admin has lifted it, with a reason; reports from before that moment do not count again.
create table practice_suspension (
    id                 uuid                     not null,
    practice_id        varchar(100)             not null,
    practice_version   integer                  not null,
    active_practice_id varchar(100),
    suspended_at       timestamp with time zone not null,
    threshold          integer                  not null,
    lifted_at          timestamp with time zone,
    by_account         uuid,
    reason             varchar(1000),
    constraint practice_suspension_pk primary key (id),
    constraint practice_suspension_active_uk unique (active_practice_id, practice_version),
    constraint practice_suspension_account_fk foreign key (by_account) references account (id),
    constraint practice_suspension_lifted_ck check (case when lifted_at is null
        then active_practice_id is not null and reason is null
        else active_practice_id is null and reason is not null and by_account is not null end)
);
create index practice_suspension_practice_ix on practice_suspension (practice_id, practice_version, lifted_at);

-- How many different clients have to say so before a version is suspended: one row.
create table adverse_terms (
    id        integer not null,
    threshold integer not null,
    version   integer not null,
    constraint adverse_terms_pk primary key (id),
    constraint adverse_terms_one_ck check (id = 1),
    constraint adverse_terms_threshold_ck check (threshold between 1 and 50)
);
insert into adverse_terms (id, threshold, version) values (1, 3, 1);

-- The numbers that people find under "Help now", in the order of position. None come with Thaw.
create table help_number (
    position integer      not null,
    country  varchar(100) not null,
    name     varchar(200) not null,
    number   varchar(40)  not null,
    hours    varchar(100) not null,
    constraint help_number_pk primary key (position)
);

-- The day on which somebody last called or looked up every one of them: one row. No day while there are none.
create table help_check (
    id         integer not null,
    checked_on date,
    version    integer not null,
    constraint help_check_pk primary key (id),
    constraint help_check_one_ck check (id = 1)
);
insert into help_check (id, version) values (1, 1);
