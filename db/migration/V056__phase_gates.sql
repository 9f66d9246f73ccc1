-- The gate from one phase of a program to the next: what has to show, where a client's plan stands, and what a therapist
-- said to it.

-- What a phase has to show before the next one begins: so many sessions of it that were gone through, ended grounded, and
-- with overwhelm of at most so much at the end. Null: the next phase follows by the calendar.
alter table program_phase add column gate_sessions integer;
alter table program_phase add column gate_overwhelm integer;
alter table program_phase add constraint program_phase_gate_ck check
    ((gate_sessions is null and gate_overwhelm is null)
        or (gate_sessions between 1 and 100 and gate_overwhelm between 0 and 10));

-- How far a client's plan of days is laid: one row a phase that has days in it, from a day until a day, both in it. What lies
-- behind a closed gate has no row and no days. While its gate is closed a phase goes on, and until_day moves.
create table laid_phase (
    assignment_id uuid    not null,
    phase         integer not null,
    from_day      date    not null,
    until_day     date    not null,
    constraint laid_phase_pk primary key (assignment_id, phase),
    constraint laid_phase_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint laid_phase_days_ck check (from_day <= until_day)
);

-- What a therapist said to the gate after a phase: opened, or not yet. shown: what the gate waits for was there then.
create table gate_answer (
    id            uuid                     not null,
    assignment_id uuid                     not null,
    phase         integer                  not null,
    made_at       timestamp with time zone not null,
    by_account    uuid                     not null,
    opened        boolean                  not null,
    shown         boolean                  not null,
    reason        varchar(1000),
    constraint gate_answer_pk primary key (id),
    constraint gate_answer_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint gate_answer_account_fk foreign key (by_account) references account (id),
    constraint gate_answer_reason_ck check (reason is not null or (opened and shown))
);
create index gate_answer_assignment_ix on gate_answer (assignment_id, made_at);
