-- What the caseload ranks, sorts and filters by beyond the reason of the newest evidence.

-- silent_after: a silence of more days than this is unusual for this client (null: no own rhythm yet, the rule of the law
-- for everybody holds). weather: the last two weeks against the two before, thawing or coming apart. missed: planned
-- sessions in a row that went by, as of the client's last evaluated day.
alter table client_state add column silent_after integer;
alter table client_state add column weather varchar(13) default 'NEITHER' not null;
alter table client_state add column missed integer default 0 not null;
alter table client_state add constraint client_state_weather_ck
    check (weather in ('THAWING', 'DESTABILISING', 'NEITHER'));

-- Where a client stood in the caseload when a therapist opened the record last: what is new since then can be told.
create table caseload_look (
    therapist_id uuid                     not null,
    client_id    uuid                     not null,
    looked_at    timestamp with time zone not null,
    tier         integer                  not null,
    reason       varchar(20)              not null,
    reason_value double precision,
    rules        varchar(100),
    constraint caseload_look_pk primary key (therapist_id, client_id),
    constraint caseload_look_therapist_fk foreign key (therapist_id) references account (id),
    constraint caseload_look_client_fk foreign key (client_id) references client (id)
);

-- Lists that a therapist wants to come back to: what is listed and in which order, under a name.
create table caseload_list (
    id           uuid         not null,
    therapist_id uuid         not null,
    list_name    varchar(60)  not null,
    find_name    varchar(100) not null,
    shown        varchar(13)  not null,
    ordered      varchar(13)  not null,
    constraint caseload_list_pk primary key (id),
    constraint caseload_list_therapist_fk foreign key (therapist_id) references account (id),
    constraint caseload_list_name_uk unique (therapist_id, list_name)
);
