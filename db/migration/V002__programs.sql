-- Programs: what a therapist can assign, and what a client has been assigned.

-- A program of phases. A program that has been assigned is never edited: a change makes the next version.
create table program (
    id          uuid                     not null,
    name        varchar(100)             not null,
    description varchar(500)             not null,
    version     integer                  not null,
    created_at  timestamp with time zone not null,
    constraint program_pk primary key (id),
    constraint program_name_uk unique (name, version)
);

-- One phase: its length, how many sessions a week, and how many full days of rest lie between two sessions.
create table program_phase (
    program_id        uuid         not null,
    position          integer      not null,
    name              varchar(100) not null,
    aim               varchar(300) not null,
    weeks             integer      not null,
    sessions_per_week integer      not null,
    rest_days         integer      not null,
    constraint program_phase_pk primary key (program_id, position),
    constraint program_phase_program_fk foreign key (program_id) references program (id),
    constraint program_phase_weeks_ck check (weeks between 1 and 26),
    constraint program_phase_sessions_ck check (sessions_per_week between 1 and 7),
    constraint program_phase_rest_ck check (rest_days between 0 and 6)
);

-- The routes of a phase in the order in which they take turns.
create table phase_route (
    program_id uuid        not null,
    position   integer     not null,
    turn       integer     not null,
    route      varchar(20) not null,
    constraint phase_route_pk primary key (program_id, position, turn),
    constraint phase_route_phase_fk foreign key (program_id, position) references program_phase (program_id, position)
);

-- A program given to one client from a day on. active_client_id repeats client_id while the assignment
-- runs and is null afterwards, so that a client has one running program at most.
create table assignment (
    id               uuid                     not null,
    client_id        uuid                     not null,
    active_client_id uuid,
    program_id       uuid                     not null,
    start_day        date                     not null,
    end_day          date                     not null,
    assigned_by      uuid                     not null,
    assigned_at      timestamp with time zone not null,
    ended_at         timestamp with time zone,
    constraint assignment_pk primary key (id),
    constraint assignment_active_uk unique (active_client_id),
    constraint assignment_client_fk foreign key (client_id) references client (id),
    constraint assignment_program_fk foreign key (program_id) references program (id),
    constraint assignment_therapist_fk foreign key (assigned_by) references account (id)
);
create index assignment_client_ix on assignment (client_id, start_day);

-- The plan of days: one row a planned session, on a calendar day of the client.
create table planned_session (
    id            uuid        not null,
    assignment_id uuid        not null,
    client_id     uuid        not null,
    local_day           date        not null,
    phase         integer     not null,
    route         varchar(20) not null,
    state         varchar(10) not null,
    constraint planned_session_pk primary key (id),
    constraint planned_session_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint planned_session_client_fk foreign key (client_id) references client (id),
    constraint planned_session_state_ck check (state in ('PLANNED', 'DONE', 'WITHDRAWN'))
);
create index planned_session_client_ix on planned_session (client_id, local_day);
create index planned_session_assignment_ix on planned_session (assignment_id, local_day);
