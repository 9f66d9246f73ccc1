-- Practices that the clinic adds to those that Thaw brings along, and practices of either kind that it takes out of use.

-- One row a version of a practice of the clinic's own, never changed: sessions name the version they were done with.
-- content is the text of its file, as it passed the checks. The highest version of an id is the one that is offered.
create table clinic_practice (
    practice_id varchar(100)             not null,
    version     integer                  not null,
    title       varchar(300)             not null,
    content     varchar(60000)           not null,
    digest      varchar(64)              not null,
    made_by     uuid                     not null,
    made_at     timestamp with time zone not null,
    constraint clinic_practice_pk primary key (practice_id, version),
    constraint clinic_practice_made_by_fk foreign key (made_by) references account (id),
    constraint clinic_practice_version_ck check (version >= 1)
);

-- A practice, Thaw's or the clinic's own, that was taken out of use or brought back, who did so and why; in order of seq,
-- and the last row of a practice holds. No row: it is in use. Rows are added, never changed.
create table practice_withdrawal (
    practice_id varchar(100)             not null,
    seq         integer                  not null,
    act         varchar(10)              not null,
    reason      varchar(1000)            not null,
    by_account  uuid                     not null,
    made_at     timestamp with time zone not null,
    constraint practice_withdrawal_pk primary key (practice_id, seq),
    constraint practice_withdrawal_account_fk foreign key (by_account) references account (id),
    constraint practice_withdrawal_act_ck check (act in ('WITHDRAWN', 'BACK'))
);
