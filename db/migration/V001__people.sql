-- People: who may sign in, who is a client, and who cares for whom.

-- A person who can sign in. The role decides which rooms open; a deactivated account opens none.
-- An account without a password hash waits for its invitation to be taken up.
create table account (
    id            uuid                     not null,
    username      varchar(100)             not null,
    display_name  varchar(200)             not null,
    role          varchar(10)              not null,
    password_hash varchar(200),
    time_zone     varchar(60)              not null,
    active        boolean                  not null,
    created_at    timestamp with time zone not null,
    version       integer                  not null,
    constraint account_pk primary key (id),
    constraint account_username_uk unique (username),
    constraint account_role_ck check (role in ('THERAPIST', 'CLIENT', 'ADMIN'))
);

-- A one-time link by which a person sets the first password. Kept as a hash; gone once used.
create table invitation (
    token_hash varchar(64)              not null,
    account_id uuid                     not null,
    expires_at timestamp with time zone not null,
    constraint invitation_pk primary key (token_hash),
    constraint invitation_account_fk foreign key (account_id) references account (id)
);
create index invitation_account_ix on invitation (account_id);

-- A person in treatment: the owner of everything clinical. Its id is what therapists see in addresses.
create table client (
    id         uuid                     not null,
    account_id uuid                     not null,
    created_at timestamp with time zone not null,
    constraint client_pk primary key (id),
    constraint client_account_uk unique (account_id),
    constraint client_account_fk foreign key (account_id) references account (id)
);

-- Who may open a client's record, and between which days: the responsible therapist (until_day far ahead)
-- and whoever covers. Every query for a therapist joins this table.
create table care_team (
    therapist_id uuid        not null,
    client_id    uuid        not null,
    part         varchar(11) not null,
    from_day     date        not null,
    until_day    date        not null,
    constraint care_team_pk primary key (therapist_id, client_id, from_day),
    constraint care_team_therapist_fk foreign key (therapist_id) references account (id),
    constraint care_team_client_fk foreign key (client_id) references client (id),
    constraint care_team_part_ck check (part in ('RESPONSIBLE', 'COVER')),
    constraint care_team_days_ck check (from_day <= until_day)
);
create index care_team_client_ix on care_team (client_id, therapist_id);
