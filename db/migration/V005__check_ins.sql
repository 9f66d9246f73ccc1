-- Check-ins: the client's own ratings. Rows are added, never changed.
-- A rating is two columns: the number, and a mark that says what kind of answer it was:
-- R rated, N "nothing" (the number is 0), F "something, far away", C can't tell, S skipped.
-- No mark: the question was not asked or not answered. The number stands with R and N alone.

create table check_in (
    id                uuid                     not null,
    client_id         uuid                     not null,
    made_at           timestamp with time zone not null,
    zone              varchar(60)              not null,
    local_day               date                     not null,
    received_at       timestamp with time zone not null,
    import_id         uuid,
    volume            double precision,
    volume_mark       varchar(1),
    pleasant          double precision,
    pleasant_mark     varchar(1),
    painful           double precision,
    painful_mark      varchar(1),
    overwhelm         double precision,
    overwhelm_mark    varchar(1),
    safety            double precision,
    safety_mark       varchar(1),
    dissociation      double precision,
    dissociation_mark varchar(1),
    body              double precision,
    body_mark         varchar(1),
    connected         double precision,
    connected_mark    varchar(1),
    numbing           varchar(4),
    stirring          boolean,
    stirring_word     varchar(100),
    after_session     varchar(7),
    constraint check_in_pk primary key (id),
    constraint check_in_client_fk foreign key (client_id) references client (id),
    constraint check_in_volume_ck check (case when volume is null then coalesce(volume_mark, '-') in ('-', 'F', 'C', 'S')
        else volume between 0 and 100 and coalesce(volume_mark, '-') in ('R', 'N') end),
    constraint check_in_pleasant_ck check (case when pleasant is null then coalesce(pleasant_mark, '-') in ('-', 'F', 'C', 'S')
        else pleasant between 0 and 100 and coalesce(pleasant_mark, '-') in ('R', 'N') end),
    constraint check_in_painful_ck check (case when painful is null then coalesce(painful_mark, '-') in ('-', 'F', 'C', 'S')
        else painful between 0 and 100 and coalesce(painful_mark, '-') in ('R', 'N') end),
    constraint check_in_overwhelm_ck check (case when overwhelm is null then coalesce(overwhelm_mark, '-') in ('-', 'F', 'C', 'S')
        else overwhelm between 0 and 10 and coalesce(overwhelm_mark, '-') in ('R', 'N') end),
    constraint check_in_safety_ck check (case when safety is null then coalesce(safety_mark, '-') in ('-', 'F', 'C', 'S')
        else safety between 0 and 10 and coalesce(safety_mark, '-') in ('R', 'N') end),
    constraint check_in_dissociation_ck check (case when dissociation is null then coalesce(dissociation_mark, '-') in ('-', 'F', 'C', 'S')
        else dissociation between 0 and 10 and coalesce(dissociation_mark, '-') in ('R', 'N') end),
    constraint check_in_body_ck check (case when body is null then coalesce(body_mark, '-') in ('-', 'F', 'C', 'S')
        else body between 0 and 100 and coalesce(body_mark, '-') in ('R', 'N') end),
    constraint check_in_connected_ck check (case when connected is null then coalesce(connected_mark, '-') in ('-', 'F', 'C', 'S')
        else connected between 0 and 10 and coalesce(connected_mark, '-') in ('R', 'N') end),
    constraint check_in_numbing_ck check (numbing in ('NONE', 'SOME', 'LOT')),
    constraint check_in_after_ck check (after_session in ('NO', 'LIGHTER', 'HEAVIER'))
);
create index check_in_client_ix on check_in (client_id, made_at);

-- A file of check-ins that came in by import. The digest finds a file that comes twice.
create table check_in_import (
    id                uuid                     not null,
    client_id         uuid                     not null,
    digest            varchar(64)              not null,
    rows_added  integer                  not null,
    imported_by       uuid,
    imported_at       timestamp with time zone not null,
    constraint check_in_import_pk primary key (id),
    constraint check_in_import_client_fk foreign key (client_id) references client (id),
    constraint check_in_import_account_fk foreign key (imported_by) references account (id),
    constraint check_in_import_digest_uk unique (client_id, digest)
);

-- The event lane: what happened in a client's life that a curve alone does not tell.
create table life_event (
    id                uuid                     not null,
    client_id         uuid                     not null,
    local_day               date                     not null,
    kind              varchar(12)              not null,
    words             varchar(300)             not null,
    noted_by          uuid,
    noted_at          timestamp with time zone not null,
    constraint life_event_pk primary key (id),
    constraint life_event_client_fk foreign key (client_id) references client (id),
    constraint life_event_account_fk foreign key (noted_by) references account (id),
    constraint life_event_kind_ck check (kind in ('MEDICATION', 'ANNIVERSARY', 'LIFE_EVENT', 'NOTE', 'PHASE'))
);
create index life_event_client_ix on life_event (client_id, local_day);
