-- Usage reports: how long alerts waited for an answer, and totals of weeks that are over.

-- Alerts of the client that somebody answered in the week, and how many minutes they had waited together, each at least one.
alter table client_week add column answered_alerts integer default 0 not null;
alter table client_week add column answer_minutes integer default 0 not null;

-- How often counts of a week changed after it was over, or nearly: a message that was late, or a record that was erased.
-- A week without a row never did.
create table week_change (
    week    date    not null,
    changes integer not null,
    constraint week_change_pk primary key (week)
);

-- What was counted in a week that is over everywhere, for the whole practice and for each part of it: a program or a
-- therapist. It holds as long as the week has changed no more often than changes says; then it is counted anew. counts
-- has a word a measure, NAME:MANY/PEOPLE. part_id is the nil id (all zeros) for the whole, and for clients without a
-- program.
create table week_total (
    week      date          not null,
    part_kind varchar(9)    not null,
    part_id   uuid          not null,
    changes   integer       not null,
    counts    varchar(2000) not null,
    constraint week_total_pk primary key (week, part_kind, part_id),
    constraint week_total_kind_ck check (part_kind in ('WHOLE', 'PROGRAM', 'THERAPIST'))
);
