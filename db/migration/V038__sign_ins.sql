-- Where people are signed in: one row for each browser, from the sign-in to the sign-out. A row that is gone is a sign-in
-- that has ended, on every node. device and from_address are what the browser said of itself then; last_used is kept to
-- about a minute.
create table sign_in (
    id           uuid                     not null,
    account_id   uuid                     not null,
    device       varchar(60)              not null,
    from_address varchar(60),
    since        timestamp with time zone not null,
    last_used    timestamp with time zone not null,
    constraint sign_in_pk primary key (id),
    constraint sign_in_account_fk foreign key (account_id) references account (id)
);
create index sign_in_account_ix on sign_in (account_id, last_used);
create index sign_in_used_ix on sign_in (last_used);
