-- Passkeys: what a device signs a sign-in with instead of a password. Bytes are kept as base64url. device is what the browser
-- said of itself when the passkey was made; signature_count is what the device counted at the last sign-in.
create table passkey (
    credential_id      varchar(1400)            not null,
    account_id         uuid                     not null,
    public_key         varchar(2000)            not null,
    attestation        varchar(8000)            not null,
    signature_count    bigint                   not null,
    verified_user      boolean                  not null,
    backup_eligible    boolean                  not null,
    backed_up          boolean                  not null,
    transports         varchar(200)             not null,
    device             varchar(60)              not null,
    since              timestamp with time zone not null,
    last_used          timestamp with time zone not null,
    constraint passkey_pk primary key (credential_id),
    constraint passkey_account_fk foreign key (account_id) references account (id)
);
create index passkey_account_ix on passkey (account_id, since);
