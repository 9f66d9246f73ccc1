-- What a client is asked, how often, and what came of it.

-- A questionnaire that is planned for a client: once (every_weeks null) or every so many weeks from first_day on. next_day
-- is when it is asked next; null when nothing more is asked.
create table form_order (
    id            uuid                     not null,
    client_id     uuid                     not null,
    questionnaire varchar(200)             not null,
    every_weeks   integer,
    first_day     date                     not null,
    next_day      date,
    ordered_by    uuid                     not null,
    ordered_at    timestamp with time zone not null,
    ended_at      timestamp with time zone,
    constraint form_order_pk primary key (id),
    constraint form_order_client_fk foreign key (client_id) references client (id),
    constraint form_order_account_fk foreign key (ordered_by) references account (id),
    constraint form_order_weeks_ck check (every_weeks between 1 and 52)
);
create index form_order_client_ix on form_order (client_id, next_day);

-- A form that a client fills in. Until finished_at it is a draft, which can be taken up again; an order has one draft at
-- most (open_order_id).
create table filled_form (
    id               uuid                     not null,
    client_id        uuid                     not null,
    questionnaire_id uuid                     not null,
    order_id         uuid,
    open_order_id    uuid,
    begun_at         timestamp with time zone not null,
    local_day        date                     not null,
    finished_at      timestamp with time zone,
    constraint filled_form_pk primary key (id),
    constraint filled_form_client_fk foreign key (client_id) references client (id),
    constraint filled_form_questionnaire_fk foreign key (questionnaire_id) references questionnaire (id),
    constraint filled_form_order_fk foreign key (order_id) references form_order (id),
    constraint filled_form_open_uk unique (open_order_id)
);
create index filled_form_client_ix on filled_form (client_id, begun_at);
create index filled_form_order_ix on filled_form (order_id);
create index filled_form_questionnaire_ix on filled_form (questionnaire_id);

-- One answer of a form. Without given the question was skipped; without a row it was not reached.
create table form_answer (
    form_id     uuid                     not null,
    link_id     varchar(255)             not null,
    given       varchar(2000),
    answered_at timestamp with time zone not null,
    constraint form_answer_pk primary key (form_id, link_id),
    constraint form_answer_form_fk foreign key (form_id) references filled_form (id)
);

-- A score: of a form, recorded by hand from paper, or out of a file. It keeps the band and the reliable change that held
-- when it was made. total is null when the form is incomplete. reliable_points is null where no number is known.
create table measure_score (
    id              uuid                     not null,
    client_id       uuid                     not null,
    instrument      varchar(200)             not null,
    form_id         uuid,
    local_day       date                     not null,
    made_at         timestamp with time zone not null,
    state           varchar(10)              not null,
    total           double precision,
    lowest          double precision,
    highest         double precision,
    answered        integer                  not null,
    items           integer                  not null,
    band            varchar(60),
    better          varchar(6)               not null,
    reliable_points integer,
    origin          varchar(8)               not null,
    source          varchar(300),
    by_account      uuid,
    constraint measure_score_pk primary key (id),
    constraint measure_score_client_fk foreign key (client_id) references client (id),
    constraint measure_score_form_fk foreign key (form_id) references filled_form (id),
    constraint measure_score_account_fk foreign key (by_account) references account (id),
    constraint measure_score_state_ck check (state in ('COMPLETE', 'PRORATED', 'INCOMPLETE')),
    constraint measure_score_total_ck check (case when state = 'INCOMPLETE' then total is null else total is not null end),
    constraint measure_score_better_ck check (better in ('LOWER', 'HIGHER')),
    constraint measure_score_origin_ck check (origin in ('FORM', 'RECORDED', 'FILE'))
);
create index measure_score_client_ix on measure_score (client_id, local_day);
create index measure_score_form_ix on measure_score (form_id);

-- On how many days a week a client is asked to check in, from a day on; every agreement, the newest holds. Without a row:
-- every day. eases_off: daily becomes three days a week after two weeks.
create table check_in_rhythm (
    client_id   uuid                     not null,
    version     integer                  not null,
    days_a_week integer                  not null,
    from_day    date                     not null,
    eases_off   boolean                  not null,
    by_account  uuid                     not null,
    agreed_at   timestamp with time zone not null,
    constraint check_in_rhythm_pk primary key (client_id, version),
    constraint check_in_rhythm_client_fk foreign key (client_id) references client (id),
    constraint check_in_rhythm_account_fk foreign key (by_account) references account (id),
    constraint check_in_rhythm_days_ck check (days_a_week between 1 and 7)
);
