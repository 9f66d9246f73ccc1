-- One-time codes as the second step of signing in: the secret that the person's app shares, sealed with a key that is not in
-- the database. last_step is the newest step of 30 seconds whose code was taken, so that no code is taken twice.
create table one_time_codes (
    account_id    uuid                     not null,
    sealed_secret varchar(200)             not null,
    since         timestamp with time zone not null,
    last_step     bigint                   not null,
    constraint one_time_codes_pk primary key (account_id),
    constraint one_time_codes_account_fk foreign key (account_id) references account (id)
);

-- What lets somebody in who has lost the phone, by its hash. A row that is gone was used.
create table recovery_code (
    account_id uuid        not null,
    code_hash  varchar(64) not null,
    constraint recovery_code_pk primary key (account_id, code_hash),
    constraint recovery_code_account_fk foreign key (account_id) references account (id)
);
