-- People: who may sign in, who is a client, and who cares for whom.

-- A person who can sign in. The role decides which rooms open; a deactivated account opens none.
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
