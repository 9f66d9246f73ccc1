-- What a client's phone does without a network.

-- The secret that closes what is kept on a client's own phone. It comes with each visit, and the phone forgets it when the
-- client signs out: what lies there is unreadable until the same person signs in again.
create table offline_key (
    client_id uuid                     not null,
    secret    varchar(44)              not null,
    made_at   timestamp with time zone not null,
    constraint offline_key_pk primary key (client_id),
    constraint offline_key_client_fk foreign key (client_id) references client (id)
);

-- What a phone has handed over, each once: when and in which zone it was made. What is handed over again is known by its id.
create table offline_receipt (
    client_id   uuid                     not null,
    entry_id    uuid                     not null,
    kind        varchar(10)              not null,
    made_at     timestamp with time zone not null,
    zone        varchar(60)              not null,
    received_at timestamp with time zone not null,
    constraint offline_receipt_pk primary key (client_id, entry_id),
    constraint offline_receipt_client_fk foreign key (client_id) references client (id),
    constraint offline_receipt_kind_ck check (kind in ('CHECK_IN', 'SESSION', 'NOT_SAFE'))
);
