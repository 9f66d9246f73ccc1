-- From a client's own words to a session made for them.

-- How the client describes the numbness, in their own words. Rows are added, never changed.
create table numbness_words (
    id        uuid                     not null,
    client_id uuid                     not null,
    made_at   timestamp with time zone not null,
    words     varchar(4000)            not null,
    constraint numbness_words_pk primary key (id),
    constraint numbness_words_client_fk foreign key (client_id) references client (id)
);
create index numbness_words_client_ix on numbness_words (client_id, made_at);

-- A session made for one client. practice is the text of a practice as in the library's files. A draft is the therapist's; a signed one is never changed, and the client can do it until it is
-- withdrawn. version guards against two people changing it at once, and is the practice's version once it is signed.
create table composed_session (
    id          uuid                     not null,
    client_id   uuid                     not null,
    state       varchar(10)              not null,
    words       varchar(4000)            not null,
    practice_id varchar(100)             not null,
    title       varchar(200)             not null,
    route       varchar(20)              not null,
    intensity   integer                  not null,
    practice    varchar(60000)           not null,
    drafted_by  varchar(10)              not null,
    made_at     timestamp with time zone not null,
    made_by     uuid                     not null,
    version     integer                  not null,
    signed_at   timestamp with time zone,
    signed_by   uuid,
    ended_at    timestamp with time zone,
    constraint composed_session_pk primary key (id),
    constraint composed_session_client_fk foreign key (client_id) references client (id),
    constraint composed_session_made_fk foreign key (made_by) references account (id),
    constraint composed_session_signed_fk foreign key (signed_by) references account (id),
    constraint composed_session_intensity_ck check (intensity between 1 and 5),
    constraint composed_session_drafted_ck check (drafted_by in ('BUILT_IN', 'MODEL')),
    constraint composed_session_state_ck check (state in ('DRAFT', 'SIGNED', 'WITHDRAWN')),
    constraint composed_session_sign_ck check (case when state = 'DRAFT'
        then signed_at is null and signed_by is null else signed_at is not null and signed_by is not null end)
);
create index composed_session_client_ix on composed_session (client_id, state, made_at);
