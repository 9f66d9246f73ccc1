-- Safety: what stands before any number, the safety plan, and flags that a therapist has put aside.

-- The gates of a client as what was done to them, one row an act, numbered by client. Rows are added, never changed;
-- what stands now follows from all of them. Without an account Thaw itself did it, from an answer the client gave.
create table gate_change (
    client_id  uuid                     not null,
    seq        integer                  not null,
    made_at    timestamp with time zone not null,
    local_day  date                     not null,
    act        varchar(20)              not null,
    route      varchar(20),
    event_day  date,
    by_account uuid,
    reason     varchar(1000),
    constraint gate_change_pk primary key (client_id, seq),
    constraint gate_change_client_fk foreign key (client_id) references client (id),
    constraint gate_change_account_fk foreign key (by_account) references account (id),
    constraint gate_change_act_ck check (act in (
        'CONSENT_GIVEN', 'CONSENT_WITHDRAWN', 'CRISIS_RAISED', 'CRISIS_CLOSED', 'ITEM_9_RAISED', 'ITEM_9_CLOSED',
        'DANGER_RAISED', 'DANGER_CLOSED', 'TRAUMA_TOLD', 'TRAUMA_TAKEN_BACK', 'PROTECTION_LIFTED',
        'ROUTE_EXCLUDED', 'ROUTE_OPENED')),
    constraint gate_change_route_ck check (case when act in ('ROUTE_EXCLUDED', 'ROUTE_OPENED')
        then route is not null else route is null end),
    constraint gate_change_event_ck check (event_day is null or (act = 'TRAUMA_TOLD' and event_day <= local_day))
);

-- "I am not safe" was a reason in the caseload before it was a gate; where it stands, it goes on standing.
insert into gate_change (client_id, seq, made_at, local_day, act, by_account)
select client.id, 1, current_timestamp, current_date, 'CRISIS_RAISED', client.account_id
from client join client_state on client_state.client_id = client.id
where client_state.reason = 'NOT_SAFE';

-- The safety plan as it was written together, every version of it. The newest one holds. A part may be empty.
create table safety_plan (
    client_id     uuid                     not null,
    version       integer                  not null,
    written_at    timestamp with time zone not null,
    by_account    uuid                     not null,
    warning_signs varchar(2000)            not null,
    what_helps    varchar(2000)            not null,
    people        varchar(2000)            not null,
    places        varchar(2000)            not null,
    professionals varchar(2000)            not null,
    safe_place    varchar(2000)            not null,
    constraint safety_plan_pk primary key (client_id, version),
    constraint safety_plan_client_fk foreign key (client_id) references client (id),
    constraint safety_plan_account_fk foreign key (by_account) references account (id),
    constraint safety_plan_version_ck check (version >= 1)
);

-- A sign that somebody else should look too, put aside by a therapist with a reason. It comes back when the days after
-- local_day show it anew.
create table help_dismissal (
    id         uuid                     not null,
    client_id  uuid                     not null,
    situation  varchar(30)              not null,
    made_at    timestamp with time zone not null,
    local_day  date                     not null,
    by_account uuid                     not null,
    reason     varchar(1000)            not null,
    constraint help_dismissal_pk primary key (id),
    constraint help_dismissal_client_fk foreign key (client_id) references client (id),
    constraint help_dismissal_account_fk foreign key (by_account) references account (id)
);
create index help_dismissal_client_ix on help_dismissal (client_id, made_at);
