-- Alerts: what somebody has to look at, who that is and until when; who stands in for whom; and the clinic's terms.

-- How the clinic answers alerts: one row. Days are named as in java.time.DayOfWeek. safety_contact is a therapist.
create table clinic_terms (
    id             integer      not null,
    urgent_minutes integer      not null,
    day_ends       time         not null,
    working_days   varchar(100) not null,
    routine_days   integer      not null,
    safety_contact uuid,
    version        integer      not null,
    constraint clinic_terms_pk primary key (id),
    constraint clinic_terms_one_ck check (id = 1),
    constraint clinic_terms_urgent_ck check (urgent_minutes between 1 and 240),
    constraint clinic_terms_routine_ck check (routine_days between 1 and 60),
    constraint clinic_terms_contact_fk foreign key (safety_contact) references account (id)
);
insert into clinic_terms (id, urgent_minutes, day_ends, working_days, routine_days, version)
    values (1, 15, time '17:00:00', 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY', 7, 1);

-- One therapist stands in for another between two days; without covered_by nobody was found. away says that the first one
-- is not there: alerts go past them. The clients' care teams have a row of their own, which is what opens a record.
create table cover (
    id           uuid    not null,
    therapist_id uuid    not null,
    covered_by   uuid,
    from_day     date    not null,
    until_day    date    not null,
    away         boolean not null,
    constraint cover_pk primary key (id),
    constraint cover_therapist_fk foreign key (therapist_id) references account (id),
    constraint cover_covered_by_fk foreign key (covered_by) references account (id),
    constraint cover_days_ck check (from_day <= until_day),
    constraint cover_someone_ck check (away or covered_by is not null),
    constraint cover_other_ck check (covered_by is null or covered_by <> therapist_id)
);
create index cover_therapist_ix on cover (therapist_id, until_day);

-- One alert a cause, which is a client and a rule: active_client_id repeats client_id while the alert is open and is null
-- afterwards. An open alert has an owner and a due time; turn says how far it has gone along the line of who is asked.
-- trace is what the newest firing went by, so that the same firing told twice counts once. answered_seconds is how long
-- it took until somebody took it.
create table alert (
    id               uuid                     not null,
    client_id        uuid                     not null,
    active_client_id uuid,
    rule             varchar(12)              not null,
    tier             varchar(8)               not null,
    raised_at        timestamp with time zone not null,
    fired            integer                  not null,
    trace            varchar(500)             not null,
    state            varchar(6)               not null,
    owner_id         uuid                     not null,
    due_at           timestamp with time zone not null,
    held_since       timestamp with time zone not null,
    turn             varchar(14)              not null,
    state_since      timestamp with time zone not null,
    answered_seconds bigint,
    ending           varchar(9),
    closing_reason   varchar(1000),
    version          integer                  not null,
    constraint alert_pk primary key (id),
    constraint alert_open_uk unique (active_client_id, rule),
    constraint alert_client_fk foreign key (client_id) references client (id),
    constraint alert_owner_fk foreign key (owner_id) references account (id),
    constraint alert_tier_ck check (tier in ('ROUTINE', 'SAME_DAY', 'URGENT')),
    constraint alert_state_ck check (state in ('RAISED', 'OWNED', 'ACTED', 'CLOSED')),
    constraint alert_turn_ck check (turn in ('RESPONSIBLE', 'COVER', 'SAFETY_CONTACT')),
    constraint alert_ending_ck check (ending in ('ACTED', 'DISMISSED')),
    constraint alert_closed_ck check (case when state = 'CLOSED'
        then active_client_id is null and ending is not null and closing_reason is not null
        else active_client_id is not null and active_client_id = client_id and ending is null end)
);
create index alert_client_ix on alert (client_id, rule, raised_at);

-- What became of an alert, step by step. by_account is null where it was Thaw. owner_id is who answers for it from there
-- on. delivery stands where that person had to be told: pending until one of their pages has shown it.
create table alert_step (
    alert_id   uuid                     not null,
    number     integer                  not null,
    made_at    timestamp with time zone not null,
    act        varchar(9)               not null,
    by_account uuid,
    owner_id   uuid                     not null,
    words      varchar(1000),
    delivery   varchar(9),
    constraint alert_step_pk primary key (alert_id, number),
    constraint alert_step_alert_fk foreign key (alert_id) references alert (id),
    constraint alert_step_account_fk foreign key (by_account) references account (id),
    constraint alert_step_owner_fk foreign key (owner_id) references account (id),
    constraint alert_step_act_ck
        check (act in ('RAISED', 'FIRED', 'TAKEN', 'NOTED', 'ROUTED', 'ESCALATED', 'CLOSED')),
    constraint alert_step_delivery_ck check (delivery in ('PENDING', 'DELIVERED', 'FAILED'))
);
create index alert_step_delivery_ix on alert_step (delivery, owner_id);
