-- The client's day: words in a check-in, what the client chose about the plan, and what is shown.

-- What kind of answer was given where none of the values fits: F "something, far away", N "nothing", C can't tell,
-- S skipped; R where there is a value. No mark: not asked or not answered.
alter table check_in add column numbing_mark varchar(1);
alter table check_in add column stirring_mark varchar(1);
alter table check_in add column after_session_mark varchar(1);
alter table check_in add column body_words_mark varchar(1);
alter table check_in add column feeling_words_mark varchar(1);

-- Words that were tapped or written for body and feeling. own: the client's own word; else it names a text.
create table check_in_word (
    check_in_id uuid         not null,
    part        varchar(7)   not null,
    word        varchar(100) not null,
    own         boolean      not null,
    constraint check_in_word_pk primary key (check_in_id, part, word),
    constraint check_in_word_check_in_fk foreign key (check_in_id) references check_in (id),
    constraint check_in_word_part_ck check (part in ('BODY', 'FEELING'))
);

-- What client and therapist chose about the client's own pages. short_check_in is null while the client has not chosen.
-- way_put_away is the client's choice, way_kept_back the therapist's; either hides "My way".
create table client_choice (
    client_id      uuid    not null,
    short_check_in boolean,
    way_put_away   boolean not null,
    way_kept_back  boolean not null,
    constraint client_choice_pk primary key (client_id),
    constraint client_choice_client_fk foreign key (client_id) references client (id)
);

-- A planned session that the client wants at a lower level than the dose allows; null: as the dose says.
alter table planned_session add column level_wish integer;
alter table planned_session add constraint planned_session_wish_ck check (level_wish between 1 and 5);

-- What the client chose about a planned session, one row a choice. Rows are added, never changed.
create table plan_choice (
    id                 uuid                     not null,
    client_id          uuid                     not null,
    planned_session_id uuid                     not null,
    made_at            timestamp with time zone not null,
    act                varchar(12)              not null,
    day_before         date                     not null,
    day_after          date                     not null,
    route_before       varchar(20)              not null,
    route_after        varchar(20)              not null,
    level_after        integer,
    constraint plan_choice_pk primary key (id),
    constraint plan_choice_client_fk foreign key (client_id) references client (id),
    constraint plan_choice_planned_fk foreign key (planned_session_id) references planned_session (id),
    constraint plan_choice_act_ck check (act in ('POSTPONED', 'GENTLER', 'OTHER_ROUTE'))
);
create index plan_choice_client_ix on plan_choice (client_id, made_at);

-- How a therapist changed an assigned program from a day on; the program itself stays as it is. routes: ids with blanks
-- between them; empty where each phase keeps its own.
create table assignment_change (
    id                uuid                     not null,
    assignment_id     uuid                     not null,
    made_at           timestamp with time zone not null,
    by_account        uuid                     not null,
    from_day          date                     not null,
    sessions_per_week integer                  not null,
    rest_days         integer                  not null,
    routes            varchar(300)             not null,
    constraint assignment_change_pk primary key (id),
    constraint assignment_change_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint assignment_change_account_fk foreign key (by_account) references account (id),
    constraint assignment_change_sessions_ck check (sessions_per_week between 1 and 7),
    constraint assignment_change_rest_ck check (rest_days between 0 and 6)
);
create index assignment_change_assignment_ix on assignment_change (assignment_id, made_at);
