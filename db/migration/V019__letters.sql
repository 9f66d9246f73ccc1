-- Letters: what Thaw sends by e-mail, to which addresses, and when a client wants to be reminded. No text is kept: a letter
-- is written at the moment it is sent, from its kind alone, so that neither words nor links can be read here.

-- Where a person gets e-mail. It counts once it is confirmed by the link that was sent there; of the link, the hash is kept.
create table mail_address (
    account_id   uuid                     not null,
    address      varchar(254)             not null,
    given_at     timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    token_hash   varchar(64),
    token_until  timestamp with time zone,
    constraint mail_address_pk primary key (account_id),
    constraint mail_address_account_fk foreign key (account_id) references account (id)
);
create index mail_address_token_ix on mail_address (token_hash);

-- The outbox. A letter is claimed (SENDING) before it is handed over; claimed_until is when a claim counts as cut off by a
-- crash. UNCLEAR: it may have gone out and is of a kind that is not sent twice. DROPPED: by then there was nothing to say.
create table letter (
    id            uuid                     not null,
    kind          varchar(10)              not null,
    account_id    uuid                     not null,
    address       varchar(254)             not null,
    about         varchar(60)              not null,
    made_at       timestamp with time zone not null,
    good_until    timestamp with time zone not null,
    state         varchar(7)               not null,
    tries         integer                  not null,
    next_try_at   timestamp with time zone not null,
    claimed_until timestamp with time zone,
    settled_at    timestamp with time zone,
    trouble       varchar(20),
    constraint letter_pk primary key (id),
    constraint letter_account_fk foreign key (account_id) references account (id),
    constraint letter_kind_ck check (kind in ('REMINDER', 'ADDRESS', 'INVITATION', 'NOTICE')),
    constraint letter_state_ck check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCLEAR', 'DROPPED')),
    constraint letter_claim_ck check (state <> 'SENDING' or claimed_until is not null),
    constraint letter_settled_ck check (case when state in ('WAITING', 'SENDING') then settled_at is null
        else settled_at is not null end)
);
create index letter_next_ix on letter (state, next_try_at);
create index letter_account_ix on letter (account_id, kind, made_at);
create index letter_settled_ix on letter (settled_at);

-- How a client wants to be reminded. paused_until is the last day of a pause. feed_hash is the hash of the secret in the
-- address of the calendar; without one there is no calendar.
create table reminder_setting (
    client_id    uuid    not null,
    by_mail      boolean not null,
    quiet_from   time    not null,
    quiet_until  time    not null,
    paused_until date,
    feed_hash    varchar(64),
    constraint reminder_setting_pk primary key (client_id),
    constraint reminder_setting_feed_uk unique (feed_hash),
    constraint reminder_setting_client_fk foreign key (client_id) references client (id)
);

-- One row what a client is reminded of: the days of the week, named as in java.time.DayOfWeek, and the time on the client's
-- own clock. next_at is the moment that the day next_day asks for; both are null when nothing is sent by e-mail.
create table reminder (
    client_id uuid         not null,
    about     varchar(8)   not null,
    days      varchar(100) not null,
    at_time   time         not null,
    next_day  date,
    next_at   timestamp with time zone,
    constraint reminder_pk primary key (client_id, about),
    constraint reminder_setting_fk foreign key (client_id) references reminder_setting (client_id),
    constraint reminder_about_ck check (about in ('SESSION', 'CHECK_IN')),
    constraint reminder_next_ck check ((next_day is null) = (next_at is null))
);
create index reminder_next_ix on reminder (next_at);

-- What became of a reminder on a calendar day of the client. The key is what makes it once, on however many nodes: whoever
-- adds the row also puts the letter into the outbox, in the same transaction.
create table reminder_day (
    client_id uuid                     not null,
    about     varchar(8)               not null,
    local_day date                     not null,
    made_at   timestamp with time zone not null,
    verdict   varchar(15)              not null,
    constraint reminder_day_pk primary key (client_id, about, local_day),
    constraint reminder_day_client_fk foreign key (client_id) references client (id),
    constraint reminder_day_verdict_ck
        check (verdict in ('SEND', 'PAUSED', 'RESTING', 'NOTHING_PLANNED', 'DONE', 'QUIET', 'LATE'))
);

-- Links in reminders by which a client pauses them without signing in. Of the link, the hash is kept.
create table pause_link (
    token_hash varchar(64)              not null,
    client_id  uuid                     not null,
    good_until timestamp with time zone not null,
    constraint pause_link_pk primary key (token_hash),
    constraint pause_link_client_fk foreign key (client_id) references client (id)
);
create index pause_link_client_ix on pause_link (client_id, good_until);
