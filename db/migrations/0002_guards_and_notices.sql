-- The ledger: a posting must balance when it commits, and nothing is edited.
create function ledger_posting_balances() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(amount), 0) from ledger_entries where transaction_id = new.transaction_id) <> 0 then
    raise exception 'ledger posting % does not sum to zero', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger ledger_entries_balance after insert on ledger_entries
  deferrable initially deferred for each row execute function ledger_posting_balances();
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger ledger_entries_append_only before update or delete on ledger_entries
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger ledger_transactions_append_only before update or delete on ledger_transactions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger order_events_append_only before update or delete on order_events
  for each row execute function refuse_change();
--> statement-breakpoint
-- The page cache: every commit that changes what a reading page shows names the tags to drop.
-- A statement that touches more than 200 products says "everything" once instead.
create function notify_pages(product_ids uuid[]) returns void language plpgsql as $$
declare product_id uuid;
begin
  if cardinality(product_ids) > 200 then
    perform pg_notify('pages', '*');
  else
    foreach product_id in array product_ids loop
      perform pg_notify('pages', 'product:' || product_id);
    end loop;
  end if;
end $$;
--> statement-breakpoint
-- The search outbox: one unfinished row per product, made in the commit that changes the product.
create function enqueue_search(product_ids uuid[]) returns void language sql as $$
  insert into outbox (topic, subject_id, dedupe_key)
    select 'search-product', p, 'search-product:' || p from unnest(product_ids) as p
    on conflict (dedupe_key) where done_at is null and leased_until is null do nothing;
$$;
--> statement-breakpoint
create function products_changed() returns trigger language plpgsql as $$
declare ids uuid[]; listed boolean;
begin
  if tg_op = 'UPDATE' then
    -- Sales and ratings move with every order: they reorder lists, and those may lag until their own end.
    select array_agg(n.id), bool_or(n.status is distinct from o.status)
      into ids, listed from changed n join former o using (id);
  elsif tg_op = 'INSERT' then
    select array_agg(id), bool_or(status = 'approved') into ids, listed from changed;
  else
    select array_agg(id), true into ids, listed from former;
  end if;
  if ids is not null then
    perform notify_pages(ids);
    if listed then perform pg_notify('pages', 'lists'); end if;
    perform enqueue_search(ids);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger products_inserted after insert on products referencing new table as changed
  for each statement execute function products_changed();
--> statement-breakpoint
create trigger products_updated after update on products referencing old table as former new table as changed
  for each statement execute function products_changed();
--> statement-breakpoint
create trigger products_deleted after delete on products referencing old table as former
  for each statement execute function products_changed();
--> statement-breakpoint
create function product_parts_changed() returns trigger language plpgsql as $$
declare ids uuid[];
begin
  select array_agg(distinct product_id) into ids from changed;
  if ids is not null then
    perform notify_pages(ids);
    perform enqueue_search(ids);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger variants_inserted after insert on variants referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger variants_updated after update on variants referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger variants_deleted after delete on variants referencing old table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger product_pictures_inserted after insert on product_pictures referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger product_pictures_deleted after delete on product_pictures referencing old table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger certificate_products_inserted after insert on certificate_products referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger certificate_products_deleted after delete on certificate_products referencing old table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger lots_inserted after insert on lots referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger lots_updated after update on lots referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger reviews_inserted after insert on reviews referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create trigger reviews_updated after update on reviews referencing new table as changed
  for each statement execute function product_parts_changed();
--> statement-breakpoint
create function stock_changed() returns trigger language plpgsql as $$
declare ids uuid[]; turned uuid[];
begin
  select array_agg(distinct v.product_id),
         array_agg(distinct v.product_id) filter (
           where (n.on_hand - n.reserved >= v.min_quantity) is distinct from (o.on_hand - o.reserved >= v.min_quantity))
    into ids, turned
    from changed n join former o using (variant_id) join variants v on v.id = n.variant_id;
  if ids is not null then perform notify_pages(ids); end if;
  -- Search knows only "can be bought now", so it hears of stock only when that turns.
  if turned is not null then perform enqueue_search(turned); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger stock_levels_updated after update on stock_levels referencing old table as former new table as changed
  for each statement execute function stock_changed();
--> statement-breakpoint
create function stock_arrived() returns trigger language plpgsql as $$
declare ids uuid[];
begin
  select array_agg(distinct v.product_id) into ids from changed n join variants v on v.id = n.variant_id;
  if ids is not null then
    perform notify_pages(ids);
    perform enqueue_search(ids);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger stock_levels_inserted after insert on stock_levels referencing new table as changed
  for each statement execute function stock_arrived();
--> statement-breakpoint
create function certificates_changed() returns trigger language plpgsql as $$
declare ids uuid[];
begin
  select array_agg(distinct cp.product_id) into ids
    from changed c join certificate_products cp on cp.certificate_id = c.id;
  if ids is not null then
    perform notify_pages(ids);
    perform enqueue_search(ids);
  end if;
  perform pg_notify('pages', 'seller:' || s) from (select distinct seller_id as s from changed limit 200) as sellers;
  return null;
end $$;
--> statement-breakpoint
create trigger certificates_updated after update on certificates referencing new table as changed
  for each statement execute function certificates_changed();
--> statement-breakpoint
create function sellers_changed() returns trigger language plpgsql as $$
declare ids uuid[];
begin
  select array_agg(p.id) into ids from changed s join products p on p.seller_id = s.id;
  if ids is not null then
    perform notify_pages(ids);
    perform enqueue_search(ids);
  end if;
  perform pg_notify('pages', 'seller:' || s) from (select id as s from changed limit 200) as sellers;
  perform pg_notify('pages', 'lists');
  return null;
end $$;
--> statement-breakpoint
create trigger sellers_updated after update on sellers referencing new table as changed
  for each statement execute function sellers_changed();
--> statement-breakpoint
create function delivery_methods_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('pages', 'seller:' || s) from (select distinct seller_id as s from changed limit 200) as sellers;
  return null;
end $$;
--> statement-breakpoint
create trigger delivery_methods_updated after update on delivery_methods referencing new table as changed
  for each statement execute function delivery_methods_changed();
--> statement-breakpoint
create function lists_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('pages', tg_argv[0]);
  return null;
end $$;
--> statement-breakpoint
create trigger home_picks_changed after insert or update or delete on home_picks
  for each statement execute function lists_changed('home');
--> statement-breakpoint
create trigger categories_changed after insert or update or delete on categories
  for each statement execute function lists_changed('*');
--> statement-breakpoint
create trigger product_kinds_changed after insert or update or delete on product_kinds
  for each statement execute function lists_changed('*');
--> statement-breakpoint
create trigger policy_versions_changed after insert or update or delete on policy_versions
  for each statement execute function lists_changed('policies');
