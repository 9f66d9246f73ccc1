-- A letter about a person's care team is of a kind of its own: while one waits, an alert still sends its own.
alter table letter drop constraint letter_kind_ck;
alter table letter add constraint letter_kind_ck
    check (kind in ('REMINDER', 'ADDRESS', 'INVITATION', 'NOTICE', 'ACCOUNT', 'TEAM'));
update letter set kind = 'TEAM', about = '' where kind = 'NOTICE' and about = 'team';
