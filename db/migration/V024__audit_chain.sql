-- The audit log becomes a chain: each entry carries the SHA-256 hash of what it says and of the entry before it.

-- Why the person was allowed: the part in the care team, the own record, an act of administration, or Thaw itself.
alter table audit_entry add column basis varchar(20);
update audit_entry set basis = 'OWN' where role = 'CLIENT';
update audit_entry set basis = 'SYSTEM' where role = 'SYSTEM';
update audit_entry set basis = 'NOT_RECORDED' where basis is null;
alter table audit_entry alter column basis set not null;

-- The address the person worked from; null for Thaw itself and for entries from before it was kept.
alter table audit_entry add column from_address varchar(60);

-- The place in the chain, without gaps, in the order of the commits. Null for a moment only: entries from before the
-- chain get their places at the first start after this migration.
alter table audit_entry add column chain_position bigint;
alter table audit_entry add column entry_hash varchar(64);
alter table audit_entry add constraint audit_entry_position_uk unique (chain_position);

-- The end of the chain, one row. Whoever adds an entry holds it, so places are given one after the other on all nodes.
create table audit_head (
    id            integer     not null,
    last_position bigint      not null,
    last_hash     varchar(64) not null,
    constraint audit_head_pk primary key (id),
    constraint audit_head_one_ck check (id = 1)
);
insert into audit_head (id, last_position, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Where the chain ended on a day. The same line goes into a file in the data folder, out of the database's reach.
create table audit_anchor (
    anchor_day     date        not null,
    chain_position bigint      not null,
    entry_hash     varchar(64) not null,
    constraint audit_anchor_pk primary key (anchor_day),
    constraint audit_anchor_entry_fk foreign key (chain_position) references audit_entry (chain_position)
);
create index audit_anchor_entry_ix on audit_anchor (chain_position);
create index audit_entry_actor_ix on audit_entry (actor_id, id);
