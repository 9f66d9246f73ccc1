-- H2 refuses to change or remove what is in the audit log; an entry from before the chain gets its place once.
create trigger audit_entry_only_grows before update, delete on audit_entry for each row call 'thaw.database.OnlyGrows';
create trigger audit_anchor_only_grows before update, delete on audit_anchor for each row call 'thaw.database.OnlyGrows';
create trigger audit_head_only_grows before delete on audit_head for each row call 'thaw.database.OnlyGrows';
