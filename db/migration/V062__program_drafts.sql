-- A program that is being written. Its id becomes the id of the version it is released as, so its address stays. Half of it
-- may be missing, and nobody looks for anything inside, so content is one text. All therapists of the clinic write at the
-- same drafts; revision grows with every change, and whoever saves on an older one is told.
create table program_draft (
    id         uuid                     not null,
    first_id   uuid,
    content    varchar(60000)           not null,
    revision   integer                  not null,
    changed_by uuid                     not null,
    changed_at timestamp with time zone not null,
    constraint program_draft_pk primary key (id),
    constraint program_draft_first_uk unique (first_id),
    constraint program_draft_first_fk foreign key (first_id) references program (id),
    constraint program_draft_account_fk foreign key (changed_by) references account (id)
);
