-- Who becomes responsible for whom, and who opened a record in an emergency. What opens a record is the row in care_team, as
-- for everybody; these tables say how it came about, and nothing of how a client is.

-- An admin handed a client on: from that day the second therapist is responsible. PLANNED until the day has come. Each of
-- the two says once that they have seen it.
create table hand_over (
    id             uuid                     not null,
    client_id      uuid                     not null,
    from_therapist uuid                     not null,
    to_therapist   uuid                     not null,
    on_day         date                     not null,
    state          varchar(8)               not null,
    by_account     uuid                     not null,
    made_at        timestamp with time zone not null,
    seen_by_from   timestamp with time zone,
    seen_by_to     timestamp with time zone,
    constraint hand_over_pk primary key (id),
    constraint hand_over_client_fk foreign key (client_id) references client (id),
    constraint hand_over_from_fk foreign key (from_therapist) references account (id),
    constraint hand_over_to_fk foreign key (to_therapist) references account (id),
    constraint hand_over_account_fk foreign key (by_account) references account (id),
    constraint hand_over_other_ck check (from_therapist <> to_therapist),
    constraint hand_over_state_ck check (state in ('PLANNED', 'IN_FORCE'))
);
create index hand_over_state_ix on hand_over (state, on_day);
create index hand_over_client_ix on hand_over (client_id, on_day);
create index hand_over_from_ix on hand_over (from_therapist, seen_by_from);
create index hand_over_to_ix on hand_over (to_therapist, seen_by_to);

-- A therapist from outside the care team opened a record until ends_at. ended_at is when it really ended. The client and the
-- responsible therapist are told, and each says once that they have seen it.
create table emergency (
    id           uuid                     not null,
    client_id    uuid                     not null,
    therapist_id uuid                     not null,
    opened_at    timestamp with time zone not null,
    ends_at      timestamp with time zone not null,
    ended_at     timestamp with time zone,
    looked_at    timestamp with time zone,
    looked_by    uuid,
    client_saw   timestamp with time zone,
    constraint emergency_pk primary key (id),
    constraint emergency_client_fk foreign key (client_id) references client (id),
    constraint emergency_therapist_fk foreign key (therapist_id) references account (id),
    constraint emergency_looked_fk foreign key (looked_by) references account (id),
    constraint emergency_time_ck check (opened_at < ends_at),
    constraint emergency_looked_ck check ((looked_at is null) = (looked_by is null))
);
create index emergency_client_ix on emergency (client_id, opened_at);
create index emergency_therapist_ix on emergency (therapist_id, ended_at);
create index emergency_ended_ix on emergency (ended_at, ends_at);
create index emergency_opened_ix on emergency (opened_at);

-- Why, in the therapist's own words, for the responsible therapist. It may say how a client is, so it stands apart.
create table emergency_reason (
    emergency_id uuid          not null,
    reason       varchar(1000) not null,
    constraint emergency_reason_pk primary key (emergency_id),
    constraint emergency_reason_emergency_fk foreign key (emergency_id) references emergency (id)
);

alter table care_team drop constraint care_team_part_ck;
alter table care_team add constraint care_team_part_ck check (part in ('RESPONSIBLE', 'COVER', 'BREAK_GLASS'));
