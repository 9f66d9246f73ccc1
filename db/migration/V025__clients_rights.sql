-- What a client decides about their record: which words others read, consent, and erasure.

-- Words that the client does not share: KEPT (nobody else reads them or knows of them) or EXISTS (others see that there
-- are words). entry_id is the id of the stirring, check-in or session that has the words. No row: the words are shared.
create table word_sharing (
    entry_id   uuid                     not null,
    client_id  uuid                     not null,
    sharing    varchar(6)               not null,
    changed_at timestamp with time zone not null,
    constraint word_sharing_pk primary key (entry_id),
    constraint word_sharing_client_fk foreign key (client_id) references client (id),
    constraint word_sharing_ck check (sharing in ('KEPT', 'EXISTS'))
);
create index word_sharing_client_ix on word_sharing (client_id);

-- What the client agreed to or took back, with the words as they stood on the page then. Rows are added, never changed.
create table consent_record (
    client_id    uuid                     not null,
    seq          integer                  not null,
    made_at      timestamp with time zone not null,
    given        boolean                  not null,
    text_version integer                  not null,
    words        varchar(4000)            not null,
    constraint consent_record_pk primary key (client_id, seq),
    constraint consent_record_client_fk foreign key (client_id) references client (id)
);

-- A client's wish that their record be erased. An admin looks whether a law has it kept (keep_until, basis) and erases it
-- when nothing does any more. The client can take the wish back until then.
create table erasure_request (
    client_id  uuid                     not null,
    asked_at   timestamp with time zone not null,
    state      varchar(10)              not null,
    keep_until date,
    basis      varchar(500),
    by_account uuid,
    handled_at timestamp with time zone,
    constraint erasure_request_pk primary key (client_id),
    constraint erasure_request_client_fk foreign key (client_id) references client (id),
    constraint erasure_request_account_fk foreign key (by_account) references account (id),
    constraint erasure_request_state_ck check (state in ('ASKED', 'TAKEN_BACK', 'HELD', 'DONE'))
);
create index erasure_request_state_ix on erasure_request (state, asked_at);
