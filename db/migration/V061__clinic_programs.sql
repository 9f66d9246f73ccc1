-- Programs of the clinic's own beside those that Thaw brings along. A row of program is one version, released once and never
-- changed: what was assigned goes on by the version it was assigned with, and the shelf offers the newest.

-- first_id: the first version of the same program, itself for a first version; a program may change its name between versions.
-- made_by: who released it; null for what Thaw brings along, which nobody changes.
alter table program add column first_id uuid;
alter table program add column made_by uuid;
update program set first_id =
    (select earliest.id from program earliest where earliest.name = program.name and earliest.version = 1);
alter table program alter column first_id set not null;
alter table program add constraint program_first_fk foreign key (first_id) references program (id);
alter table program add constraint program_version_uk unique (first_id, version);
alter table program add constraint program_made_by_fk foreign key (made_by) references account (id);

-- A program, all its versions, that was taken off the shelf or put back, who did so and why; in order of seq, and the last
-- row of a program holds. No row: it is on the shelf. What runs goes on. Rows are added, never changed.
create table program_withdrawal (
    program_id uuid                     not null,
    seq        integer                  not null,
    act        varchar(10)              not null,
    reason     varchar(1000)            not null,
    by_account uuid                     not null,
    made_at    timestamp with time zone not null,
    constraint program_withdrawal_pk primary key (program_id, seq),
    constraint program_withdrawal_program_fk foreign key (program_id) references program (id),
    constraint program_withdrawal_account_fk foreign key (by_account) references account (id),
    constraint program_withdrawal_act_ck check (act in ('WITHDRAWN', 'BACK'))
);
