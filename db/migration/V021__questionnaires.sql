-- Questionnaires: the text that the clinic brings in from FHIR files, and how their scores are read. Nothing clinical.

-- One row a version of a questionnaire, never changed. content is what Thaw asks, whole in itself: lists of answers are
-- resolved into it. source is the file as it came. The newest version of a name is the one that is planned from now on;
-- what was begun on an older one is finished on that. score_as names an instrument; null: its own values count.
create table questionnaire (
    id          uuid                     not null,
    name        varchar(200)             not null,
    version     integer                  not null,
    url         varchar(500),
    resource_id varchar(100),
    score_as    varchar(60),
    content     varchar(1000000)         not null,
    source      varchar(3000000)         not null,
    digest      varchar(64)              not null,
    imported_by uuid                     not null,
    imported_at timestamp with time zone not null,
    retired_at  timestamp with time zone,
    constraint questionnaire_pk primary key (id),
    constraint questionnaire_version_uk unique (name, version),
    constraint questionnaire_imported_by_fk foreign key (imported_by) references account (id)
);
create index questionnaire_digest_ix on questionnaire (digest);

-- A list of answers that questionnaires refer to by its address. The newest with an address holds at the next import.
create table value_set (
    id          uuid                     not null,
    url         varchar(500)             not null,
    name        varchar(200)             not null,
    content     varchar(200000)          not null,
    imported_by uuid                     not null,
    imported_at timestamp with time zone not null,
    constraint value_set_pk primary key (id),
    constraint value_set_imported_by_fk foreign key (imported_by) references account (id)
);
create index value_set_url_ix on value_set (url, imported_at);

-- What the clinic has set about an instrument in place of the published numbers; every version of it, the newest holds.
-- band_starts are the lowest totals of all bands but the first. A change is reliable from reliable_points on, or, where
-- sd and reliability of a population are given, beyond 1.96 standard errors of a difference (Jacobson and Truax 1991).
create table instrument_setting (
    name            varchar(60)              not null,
    version         integer                  not null,
    band_starts     varchar(200)             not null,
    reliable_points integer,
    sd              double precision,
    reliability     double precision,
    reason          varchar(1000)            not null,
    by_account      uuid                     not null,
    set_at          timestamp with time zone not null,
    constraint instrument_setting_pk primary key (name, version),
    constraint instrument_setting_account_fk foreign key (by_account) references account (id),
    constraint instrument_setting_points_ck check (reliable_points is null or reliable_points >= 1),
    constraint instrument_setting_sd_ck check (case when sd is null then reliability is null
        else sd > 0 and reliability >= 0 and reliability < 1 end)
);
