-- Hypnosis, which is closed for every client until a clinician opens it, and what the clinician puts into its places.

-- A clinician opened hypnosis for a client, with training and reason, or closed it again; in order of seq, and the last row
-- of a client holds. No row: it is closed. Rows are added, never changed. training is empty in a closing.
create table hypnosis_opening (
    client_id  uuid                     not null,
    seq        integer                  not null,
    act        varchar(6)               not null,
    training   varchar(1000)            not null,
    reason     varchar(1000)            not null,
    by_account uuid                     not null,
    made_at    timestamp with time zone not null,
    constraint hypnosis_opening_pk primary key (client_id, seq),
    constraint hypnosis_opening_client_fk foreign key (client_id) references client (id),
    constraint hypnosis_opening_account_fk foreign key (by_account) references account (id),
    constraint hypnosis_opening_act_ck check (act in ('OPENED', 'CLOSED'))
);

-- What a clinician wrote for one client and one place; practice_id is the place. active_client_id repeats client_id while it
-- is in use and is null once it was removed or replaced; the text stays, because sessions were done with that version.
create table hypnosis_script (
    id               uuid                     not null,
    client_id        uuid                     not null,
    active_client_id uuid,
    practice_id      varchar(100)             not null,
    version          integer                  not null,
    title            varchar(300)             not null,
    intensity        integer                  not null,
    content          varchar(60000)           not null,
    made_by          uuid                     not null,
    made_at          timestamp with time zone not null,
    removed_at       timestamp with time zone,
    constraint hypnosis_script_pk primary key (id),
    constraint hypnosis_script_active_uk unique (active_client_id, practice_id),
    constraint hypnosis_script_version_uk unique (client_id, practice_id, version),
    constraint hypnosis_script_client_fk foreign key (client_id) references client (id),
    constraint hypnosis_script_made_by_fk foreign key (made_by) references account (id),
    constraint hypnosis_script_intensity_ck check (intensity between 4 and 5)
);

-- A part of the recording of a script, in Base64 and in order of seq; gone once the script is out of use.
create table hypnosis_recording (
    script_id  uuid           not null,
    seq        integer        not null,
    media_type varchar(40)    not null,
    content    varchar(800000) not null,
    constraint hypnosis_recording_pk primary key (script_id, seq),
    constraint hypnosis_recording_script_fk foreign key (script_id) references hypnosis_script (id)
);
