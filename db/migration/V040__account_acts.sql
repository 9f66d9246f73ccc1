-- What was changed in how somebody signs in, by whom, and from where. Rows are added and read, never changed.
create table account_act (
    id           bigint generated always as identity,
    account_id   uuid                     not null,
    actor_id     uuid                     not null,
    act          varchar(30)              not null,
    made_at      timestamp with time zone not null,
    from_address varchar(60),
    constraint account_act_pk primary key (id),
    constraint account_act_account_fk foreign key (account_id) references account (id),
    constraint account_act_actor_fk foreign key (actor_id) references account (id)
);
create index account_act_account_ix on account_act (account_id, id);
create index account_act_actor_ix on account_act (actor_id);
