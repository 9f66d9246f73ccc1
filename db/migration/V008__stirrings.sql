-- Small stirrings that a client noted by themselves, outside a check-in and outside a session. Rows are added, never
-- changed. The word is the client's own and may be absent.
create table stirring (
    id        uuid                     not null,
    client_id uuid                     not null,
    made_at   timestamp with time zone not null,
    local_day date                     not null,
    word      varchar(100),
    constraint stirring_pk primary key (id),
    constraint stirring_client_fk foreign key (client_id) references client (id)
);
create index stirring_client_ix on stirring (client_id, made_at);
