-- Row-level security, grants and the few functions that look across stores.

create function current_store() returns bigint language sql stable parallel safe as
$$ select nullif(current_setting('app.store_id', true), '')::bigint $$;

-- The tenant is set by this function and by nothing else; it lasts until the transaction ends.
create function set_tenant(p_store bigint) returns void language plpgsql as
$$ begin execute format('set local app.store_id = %L', p_store); end $$;

-- Called for every store table, here and in later migrations.
create function protect_store_table(p_table regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('create policy tenant on %s for all to vitrine_app, vitrine_worker using (store_id = nullif(current_setting(''app.store_id'', true), '''')::bigint) with check (store_id = nullif(current_setting(''app.store_id'', true), '''')::bigint)', p_table);
  execute format('create policy platform on %s for all to vitrine_platform using (true) with check (true)', p_table);
  execute format('grant select, insert, update, delete on %s to vitrine_app, vitrine_worker, vitrine_platform', p_table);
end $$;
revoke execute on function protect_store_table(regclass) from public;

do $$
declare t record;
begin
  for t in
    select c.table_name from information_schema.columns c
    join information_schema.tables b on b.table_schema = c.table_schema and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.column_name = 'store_id'
      and c.table_name not in ('stores', 'memberships', 'domains', 'mails')
  loop
    perform protect_store_table(format('public.%I', t.table_name)::regclass);
  end loop;
end $$;

-- Books are append-only: nobody who serves requests may rewrite them.
revoke update, delete on inventory_ledger, payment_transactions, order_events, audit_log, theme_versions, theme_documents from vitrine_app, vitrine_worker;

grant usage on schema public to vitrine_app, vitrine_worker, vitrine_platform, vitrine_search;
-- The platform's own tables: the app reads its own store through a function, everything else goes by the platform role.
grant select, insert, update, delete on stores, users, memberships, domains, password_resets, mails to vitrine_platform;
grant select (id, slug, name, status, mode, currency, locale, country, timezone, email, is_demo, version) on stores to vitrine_app, vitrine_worker;
alter table stores enable row level security;
create policy own on stores for select to vitrine_app, vitrine_worker using (id = nullif(current_setting('app.store_id', true), '')::bigint);
create policy platform on stores for all to vitrine_platform using (true) with check (true);

-- Mails: a store may queue and read its own, the worker sends them all through the platform role.
alter table mails enable row level security;
create policy own on mails for all to vitrine_app, vitrine_worker using (store_id = nullif(current_setting('app.store_id', true), '')::bigint) with check (store_id = nullif(current_setting('app.store_id', true), '')::bigint);
create policy platform on mails for all to vitrine_platform using (true) with check (true);
grant select, insert on mails to vitrine_app, vitrine_worker;

-- Look-ups before the store is known. Each answers with an id and nothing else of the store.
create function store_by_host(p_host text) returns table (store_id bigint, slug text, status text, is_primary boolean)
language sql stable security definer set search_path = public as $$
  select s.id, s.slug, s.status, d.is_primary from domains d join stores s on s.id = d.store_id
  where d.host = p_host and d.verified_at is not null
$$;
create function store_by_key_hash(p_hash text) returns table (store_id bigint, key_id uuid)
language sql stable security definer set search_path = public as $$
  select k.store_id, k.id from api_keys k join stores s on s.id = k.store_id
  where k.key_hash = p_hash and k.revoked_at is null and s.status <> 'deleted'
$$;
create function store_by_webhook_endpoint(p_id uuid) returns bigint
language sql stable security definer set search_path = public as
$$ select w.store_id from webhook_endpoints w where w.id = p_id $$;
create function stores_with_due_payments(p_before timestamptz) returns setof bigint
language sql stable security definer set search_path = public as
$$ select distinct store_id from payments where status in ('created','requires_action','processing') and updated_at < p_before $$;
create function stores_with_expired_holds(p_now timestamptz) returns setof bigint
language sql stable security definer set search_path = public as
$$ select distinct store_id from reservations where state = 'held' and held_until < p_now $$;
revoke execute on function store_by_host(text), store_by_key_hash(text), store_by_webhook_endpoint(uuid), stores_with_due_payments(timestamptz), stores_with_expired_holds(timestamptz) from public;
grant execute on function store_by_host(text), store_by_key_hash(text), store_by_webhook_endpoint(uuid) to vitrine_app, vitrine_worker, vitrine_platform;
grant execute on function stores_with_due_payments(timestamptz), stores_with_expired_holds(timestamptz) to vitrine_worker;

-- The next number of a counter; the row is locked until the transaction ends, so it is taken last.
create function next_number(p_store bigint, p_name text, p_start bigint) returns bigint language sql as $$
  insert into store_counters (store_id, name, value) values (p_store, p_name, p_start)
  on conflict (store_id, name) do update set value = store_counters.value + 1 returning value
$$;

-- Text search: text operators are not leakproof, so under RLS they would never use the index.
create extension if not exists btree_gin;
create index products_search on products using gin (store_id, search_vector);
grant select on products to vitrine_search;
create policy search on products for select to vitrine_search using (true);

create function search_products(p_store bigint, p_query text, p_limit int) returns table (id uuid, rank real)
language sql stable security definer set search_path = public as $$
  select p.id, ts_rank_cd(p.search_vector, to_tsquery('simple', p_query)) from products p
  where p.store_id = p_store and p.store_id = nullif(current_setting('app.store_id', true), '')::bigint
    and p.search_vector @@ to_tsquery('simple', p_query)
  order by 2 desc, p.id limit p_limit
$$;
grant create on schema public to vitrine_search;
alter function search_products(bigint, text, int) owner to vitrine_search;
revoke create on schema public from vitrine_search;
revoke execute on function search_products(bigint, text, int) from public;
grant execute on function search_products(bigint, text, int) to vitrine_app, vitrine_worker;
