-- PostgreSQL refuses to change or remove what is in the audit log; an entry from before the chain gets its place once.
create function only_grows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(old) ? 'chain_position' and to_jsonb(old) ->> 'entry_hash' is null
            and to_jsonb(new) - 'chain_position' - 'entry_hash' = to_jsonb(old) - 'chain_position' - 'entry_hash' then
        return new;
    end if;
    raise exception 'The audit log only grows';
end
$$;
create trigger audit_entry_only_grows before update or delete on audit_entry
    for each row execute function only_grows();
create trigger audit_entry_is_kept before truncate on audit_entry
    for each statement execute function only_grows();
create trigger audit_anchor_only_grows before update or delete on audit_anchor
    for each row execute function only_grows();
create trigger audit_anchor_is_kept before truncate on audit_anchor
    for each statement execute function only_grows();
create trigger audit_head_only_grows before delete or truncate on audit_head
    for each statement execute function only_grows();
