-- What lists and reports read. Kept by the transactions that write the record itself.

-- One row a client: what the caseload shows and ranks by.
create table client_state (
    client_id        uuid    not null,
    last_check_in_at timestamp with time zone,
    last_contact_day date,
    attention        integer not null,
    reason           varchar(20) not null,
    reason_value     double precision,
    rules            varchar(100),
    constraint client_state_pk primary key (client_id),
    constraint client_state_client_fk foreign key (client_id) references client (id)
);

-- One row a client, week (its Monday), therapist and program: counts without a clinical value.
-- program_id holds the nil id (all zeros) for a week without a program.
create table client_week (
    client_id    uuid    not null,
    week         date    not null,
    therapist_id uuid    not null,
    program_id   uuid    not null,
    check_ins    integer not null,
    planned      integer not null,
    started      integer not null,
    completed    integer not null,
    pulled_back  integer not null,
    stopped      integer not null,
    constraint client_week_pk primary key (week, client_id, therapist_id, program_id),
    constraint client_week_client_fk foreign key (client_id) references client (id),
    constraint client_week_therapist_fk foreign key (therapist_id) references account (id)
);

-- One row an account and week: how often the person signed in.
create table account_week (
    account_id uuid    not null,
    week       date    not null,
    sign_ins   integer not null,
    constraint account_week_pk primary key (week, account_id),
    constraint account_week_account_fk foreign key (account_id) references account (id)
);

-- Every read and write of a client's record, in the transaction of the act. Rows are added, never changed.
create table audit_entry (
    id        bigint generated always as identity,
    made_at   timestamp with time zone not null,
    actor_id  uuid,
    role      varchar(10)              not null,
    client_id uuid                     not null,
    act       varchar(20)              not null,
    part      varchar(30)              not null,
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_account_fk foreign key (actor_id) references account (id),
    constraint audit_entry_client_fk foreign key (client_id) references client (id)
);
create index audit_entry_client_ix on audit_entry (client_id, id);
create index audit_entry_made_at_ix on audit_entry (made_at);
