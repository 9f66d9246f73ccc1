-- The dose: how much intensity a client's sessions have, and everything that ever changed it.

-- What holds now. ready is the answer to "ready for a bit more" at this level. version guards against two people changing it at once.
create table dose (
    client_id       uuid    not null,
    intensity       integer not null,
    ceiling         integer not null,
    paused          boolean not null,
    grounding_only  boolean not null,
    grounding_owed  integer not null,
    ready           boolean,
    version         integer not null,
    constraint dose_pk primary key (client_id),
    constraint dose_client_fk foreign key (client_id) references client (id),
    constraint dose_intensity_ck check (intensity between 1 and 5),
    constraint dose_ceiling_ck check (ceiling between 1 and 5)
);

-- The history: one row an act, by a person or (by_account null) by the pacing law.
create table intensity_change (
    id             uuid                     not null,
    client_id      uuid                     not null,
    made_at        timestamp with time zone not null,
    local_day            date                     not null,
    act            varchar(12)              not null,
    level_before   integer                  not null,
    level_after    integer                  not null,
    ceiling        integer                  not null,
    paused         boolean                  not null,
    grounding_only boolean                  not null,
    by_account     uuid,
    reason         varchar(1000),
    rules          varchar(100),
    constraint intensity_change_pk primary key (id),
    constraint intensity_change_client_fk foreign key (client_id) references client (id),
    constraint intensity_change_account_fk foreign key (by_account) references account (id),
    constraint intensity_change_act_ck
        check (act in ('START', 'STEP_UP', 'STEP_DOWN', 'HOLD', 'PAUSE', 'RESUME', 'CEILING'))
);
create index intensity_change_client_ix on intensity_change (client_id, made_at);
