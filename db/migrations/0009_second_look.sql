-- Who closed a shop: what the operator closed, only the operator opens again.
alter table stores add column suspended_by text check (suspended_by in ('operator', 'merchant'));
update stores set suspended_by = 'operator' where status = 'suspended';
grant select (suspended_by) on stores to vitrine_app, vitrine_worker;

create index orders_open on orders (store_id, placed_at) where status = 'open';
create index payment_transactions_back on payment_transactions (store_id, created_at) where kind in ('refund', 'dispute');

-- A store that was opened again is not erased, whatever date still stands beside it.
create or replace function erase_store(p_store bigint) returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  t record;
  n bigint;
  total bigint := 0;
  s stores;
begin
  select * into s from stores where id = p_store for update;
  if not found then return 0; end if;
  if not (s.is_demo or (s.status = 'suspended' and s.delete_after is not null and s.delete_after < now())) then
    raise exception 'This store may not be erased yet' using errcode = 'check_violation';
  end if;
  -- tables whose rows others point to go last: as often as it takes
  for pass in 1..6 loop
    for t in
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id' and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
    loop
      begin
        execute format('delete from %I where store_id = $1', t.name) using p_store;
        get diagnostics n = row_count;
        total := total + n;
      exception when foreign_key_violation then
        null; -- its turn comes in the next pass
      end;
    end loop;
  end loop;
  delete from stores where id = p_store;
  return total;
end $$;
create or replace function stores_to_erase(p_now timestamptz) returns setof bigint language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id from stores where status = 'suspended' and delete_after < p_now $$;
-- Demo stores whose seeding was cut short.
create function unfinished_demo_stores() returns setof bigint language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select s.id from stores s where s.is_demo and not exists (select from store_counters c where c.store_id = s.id and c.name = 'demo_done') $$;
revoke execute on function unfinished_demo_stores() from public;
grant execute on function unfinished_demo_stores() to vitrine_worker;
