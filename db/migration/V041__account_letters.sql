-- A letter to somebody whose way of signing in has changed.
alter table letter drop constraint letter_kind_ck;
alter table letter add constraint letter_kind_ck
    check (kind in ('REMINDER', 'ADDRESS', 'INVITATION', 'NOTICE', 'ACCOUNT'));
