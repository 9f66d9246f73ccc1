-- The chart: until when a therapist has seen what changed, and what events said before somebody changed them.

-- One row a therapist and client: everything up to this moment has been seen. Moved on by "Mark as seen" alone.
create table chart_visit (
    therapist_id uuid                     not null,
    client_id    uuid                     not null,
    seen_until   timestamp with time zone not null,
    constraint chart_visit_pk primary key (therapist_id, client_id),
    constraint chart_visit_therapist_fk foreign key (therapist_id) references account (id),
    constraint chart_visit_client_fk foreign key (client_id) references client (id)
);

-- An event is changed in place; version guards against two people changing it at once.
alter table life_event add column version integer default 1 not null;

-- What an event said before it was changed or taken away, and who did that. Rows are added, never changed; an event that
-- was taken away stands here alone.
create table life_event_past (
    event_id    uuid                     not null,
    version     integer                  not null,
    client_id   uuid                     not null,
    local_day   date                     not null,
    kind        varchar(12)              not null,
    words       varchar(300)             not null,
    noted_by    uuid,
    noted_at    timestamp with time zone not null,
    act         varchar(7)               not null,
    by_account  uuid                     not null,
    made_at     timestamp with time zone not null,
    constraint life_event_past_pk primary key (event_id, version),
    constraint life_event_past_client_fk foreign key (client_id) references client (id),
    constraint life_event_past_noted_by_fk foreign key (noted_by) references account (id),
    constraint life_event_past_account_fk foreign key (by_account) references account (id),
    constraint life_event_past_act_ck check (act in ('CHANGED', 'REMOVED'))
);
create index life_event_past_client_ix on life_event_past (client_id, made_at);
