-- Sessions: what a client did, with ratings before and after.
-- A rating is two columns: the number, and a mark that says what kind of answer it was:
-- R rated, C can't tell, S skipped. No mark: not asked or not answered. The number stands with R alone.

create table session_run (
    id                    uuid                     not null,
    client_id             uuid                     not null,
    planned_session_id    uuid,
    assignment_id         uuid,
    practice_id           varchar(100)             not null,
    practice_version      integer                  not null,
    route                 varchar(20)              not null,
    intensity             integer                  not null,
    local_day                   date                     not null,
    started_at            timestamp with time zone not null,
    ended_at              timestamp with time zone,
    pre_overwhelm         double precision,
    pre_overwhelm_mark    varchar(1),
    pre_dissociation      double precision,
    pre_dissociation_mark varchar(1),
    pre_safety            double precision,
    pre_safety_mark       varchar(1),
    post_overwhelm         double precision,
    post_overwhelm_mark    varchar(1),
    post_dissociation      double precision,
    post_dissociation_mark varchar(1),
    post_safety            double precision,
    post_safety_mark       varchar(1),
    resettled              double precision,
    resettled_mark         varchar(1),
    body                   double precision,
    body_mark              varchar(1),
    completed             boolean                  not null,
    stop_reason           varchar(12),
    pulled_back           boolean                  not null,
    ended_grounded        boolean,
    stirring              boolean,
    stirring_word         varchar(100),
    constraint session_run_pk primary key (id),
    constraint session_run_client_fk foreign key (client_id) references client (id),
    constraint session_run_planned_fk foreign key (planned_session_id) references planned_session (id),
    constraint session_run_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint session_run_intensity_ck check (intensity between 1 and 5),
    constraint session_run_stop_ck check (stop_reason in ('TIME', 'TOO_MUCH', 'FELT_NOTHING', 'OTHER', 'UNSAID'))
);
create index session_run_client_ix on session_run (client_id, started_at);
create index session_run_planned_ix on session_run (planned_session_id);
create index session_run_assignment_ix on session_run (assignment_id);

-- What happened inside a session, with its second; pulling back and stopping among it.
create table session_event (
    session_id uuid        not null,
    seq        integer     not null,
    at_second  integer     not null,
    kind       varchar(12) not null,
    constraint session_event_pk primary key (session_id, seq),
    constraint session_event_session_fk foreign key (session_id) references session_run (id)
);
