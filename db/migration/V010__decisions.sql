-- What the pacing law decided, and by which thresholds.

-- One row a decision that differs from the one before on the same day. content is the whole decision as JSON: rules with
-- the numbers that fired them, what a step up still needs, notices. speaker names the sentences that therapist and client
-- read. sessions_today says how much of the day it had seen. The answer is the therapist's: agreed or not, once.
create table decision (
    id                uuid                     not null,
    client_id         uuid                     not null,
    number            integer                  not null,
    made_at           timestamp with time zone not null,
    local_day         date                     not null,
    outcome           varchar(10)              not null,
    level_before      integer                  not null,
    level_after       integer                  not null,
    grounding_only    boolean                  not null,
    sessions_today    integer                  not null,
    parameter_version varchar(60)              not null,
    client_text       varchar(60)              not null,
    therapist_text    varchar(60)              not null,
    content           varchar(20000)           not null,
    agreed            boolean,
    answered_by       uuid,
    answered_at       timestamp with time zone,
    answer_reason     varchar(1000),
    constraint decision_pk primary key (id),
    constraint decision_number_uk unique (client_id, number),
    constraint decision_client_fk foreign key (client_id) references client (id),
    constraint decision_answered_by_fk foreign key (answered_by) references account (id),
    constraint decision_outcome_ck check (outcome in ('STEP_UP', 'HOLD', 'STEP_DOWN', 'PAUSE'))
);
create index decision_client_ix on decision (client_id, local_day);
create index decision_answered_ix on decision (answered_at);

-- Which rules fired in it, so that a rule can be judged by how often therapists agreed.
create table decision_rule (
    decision_id uuid        not null,
    rule        varchar(10) not null,
    constraint decision_rule_pk primary key (rule, decision_id),
    constraint decision_rule_decision_fk foreign key (decision_id) references decision (id)
);

-- Thresholds that somebody signed, for one client or (client_id null) for the clinic. The newest holds from the moment it
-- was signed; what was decided before stays as it is. thresholds is JSON: only those that differ from the defaults.
create table parameter_set (
    id         uuid                     not null,
    version    varchar(60)              not null,
    client_id  uuid,
    thresholds varchar(10000)           not null,
    signed_by  uuid                     not null,
    signed_at  timestamp with time zone not null,
    reason     varchar(1000)            not null,
    constraint parameter_set_pk primary key (id),
    constraint parameter_set_version_uk unique (version),
    constraint parameter_set_client_fk foreign key (client_id) references client (id),
    constraint parameter_set_signed_by_fk foreign key (signed_by) references account (id)
);
create index parameter_set_client_ix on parameter_set (client_id, signed_at);

-- The client's calendar day on which the law was last asked without new evidence; it is asked once a day.
alter table client_state add column evaluated_day date;
create index client_state_evaluated_ix on client_state (evaluated_day);
