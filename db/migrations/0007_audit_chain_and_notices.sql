-- The audit log: one chain, numbered without gaps, each entry sealed with the hash of the one before.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  number bigint not null,
  hash text not null
);
--> statement-breakpoint
insert into audit_head (number, hash) values (0, repeat('0', 64));
--> statement-breakpoint
create function audit_entry_hash(entry audit_entries) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_object(
    'number', entry.number,
    'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor_id', entry.actor_id,
    'actor_role', entry.actor_role,
    'act', entry.act,
    'subject_kind', entry.subject_kind,
    'subject_id', entry.subject_id,
    'subject_label', entry.subject_label,
    'seller_id', entry.seller_id,
    'consent_id', entry.consent_id,
    'reason', entry.reason,
    'legal_basis', entry.legal_basis,
    'before', entry.before,
    'after', entry.after,
    'request_id', entry.request_id,
    'client_network', entry.client_network,
    'previous_hash', entry.previous_hash
  )::text, 'UTF8')), 'hex');
$$;
--> statement-breakpoint
-- The row lock on the head orders the entries by commit: two officers at once wait for each other.
create function seal_audit_entry() returns trigger language plpgsql as $$
declare head audit_head%rowtype;
begin
  select * into head from audit_head for update;
  new.number := head.number + 1;
  new.previous_hash := head.hash;
  new.hash := audit_entry_hash(new);
  update audit_head set number = new.number, hash = new.hash;
  return new;
end $$;
--> statement-breakpoint
create trigger audit_entries_seal before insert on audit_entries
  for each row execute function seal_audit_entry();
--> statement-breakpoint
create trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_entries_never_emptied before truncate on audit_entries
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger decisions_append_only before update or delete on decisions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger decision_fields_append_only before update or delete on decision_fields
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger dossier_events_append_only before update or delete on dossier_events
  for each row execute function refuse_change();
--> statement-breakpoint
-- What else a reading page shows.
create trigger questions_inserted after insert on questions referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger questions_updated after update on questions referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create function seller_parts_changed() returns trigger language plpgsql as $$
declare ids uuid[];
begin
  select array_agg(p.id) into ids
    from (select distinct seller_id from changed) c join products p on p.seller_id = c.seller_id;
  if ids is not null then perform notify_pages(ids); end if;
  perform pg_notify('pages', 'seller:' || s) from (select distinct seller_id as s from changed limit 200) as sellers;
  return null;
end $$;
--> statement-breakpoint
create trigger seller_closures_inserted after insert on seller_closures referencing new table as changed
  for each statement execute function seller_parts_changed();
--> statement-breakpoint
create trigger seller_closures_deleted after delete on seller_closures referencing old table as changed
  for each statement execute function seller_parts_changed();
--> statement-breakpoint
create trigger seller_pictures_inserted after insert on seller_pictures referencing new table as changed
  for each statement execute function seller_parts_changed();
--> statement-breakpoint
create trigger seller_pictures_deleted after delete on seller_pictures referencing old table as changed
  for each statement execute function seller_parts_changed();
--> statement-breakpoint
create trigger delivery_methods_inserted after insert on delivery_methods referencing new table as changed
  for each statement execute function seller_parts_changed();
--> statement-breakpoint
create trigger delivery_methods_deleted after delete on delivery_methods referencing old table as changed
  for each statement execute function seller_parts_changed();
--> statement-breakpoint
-- Numbers people read out: counted by the database, so that two at once differ.
create sequence dossier_numbers;
