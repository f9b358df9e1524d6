-- Temporary tables stand before every other schema unless pg_temp is named last: a function that runs with its owner's
-- rights must never meet one; at each start the right to make them is taken away as well. (PostgreSQL manual, CREATE FUNCTION, "Writing SECURITY DEFINER Functions Safely")
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', f.name);
  end loop;
end $$;

-- The platform role opens stores and looks across them; books are not its to rewrite either.
revoke update, delete on orders, order_lines, order_events, payments, payment_transactions, gateway_payments, fulfilments, fulfilment_lines,
  inventory_ledger, inventory_levels, reservations, audit_log, audit_seals, theme_versions, theme_documents from vitrine_platform;

-- Whether a row is sealed is not for its writer to say, and a row is small enough to be sealed.
create policy unsealed on audit_log as restrictive for insert to vitrine_app, vitrine_worker, vitrine_platform with check (not is_sealed);
alter table audit_log add constraint audit_size
  check (coalesce(pg_column_size(before), 0) + coalesce(pg_column_size(after), 0) + octet_length(actor) + octet_length(subject_id) < 4000000);

create or replace function seal_audit(p_limit int) returns int language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a audit_log;
  sealed int := 0;
  last record;
begin
  lock table audit_seals in share row exclusive mode; -- one sealer at a time, and a lock that the app cannot take
  for a in
    select l.* from audit_log l where not l.is_sealed order by l.store_id, l.created_at, l.id limit p_limit
  loop
    select s.position, s.hash into last from audit_seals s where s.store_id = a.store_id order by s.position desc limit 1;
    insert into audit_seals (store_id, position, audit_id, hash)
    values (a.store_id, coalesce(last.position, 0) + 1, a.id, audit_hash(coalesce(last.hash, ''), a));
    update audit_log set is_sealed = true where store_id = a.store_id and id = a.id;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

drop function check_audit();
-- Every store with an audit log: rows, seals, rows that wait for their seal since p_before, and the first position that does not fit.
create function check_audit(p_before timestamptz) returns table (store_id bigint, entries bigint, seals bigint, waiting bigint, broken_at bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with checked as (
    select s.store_id, s.position, s.hash is distinct from
      (select audit_hash(coalesce(lag_hash, ''), l) from audit_log l where l.store_id = s.store_id and l.id = s.audit_id)
      or s.position <> s.expected as is_broken
    from (
      select x.*, lag(x.hash) over w as lag_hash, row_number() over w as expected
      from audit_seals x window w as (partition by x.store_id order by x.position)
    ) s
  ), chains as (select c.store_id, count(*) as seals, min(c.position) filter (where c.is_broken) as broken_at from checked c group by c.store_id),
  logs as (
    select l.store_id, count(*) as entries, count(*) filter (where l.created_at < p_before
      and not exists (select from audit_seals s where s.store_id = l.store_id and s.audit_id = l.id)) as waiting
    from audit_log l group by l.store_id)
  select coalesce(l.store_id, c.store_id), coalesce(l.entries, 0), coalesce(c.seals, 0), coalesce(l.waiting, 0), c.broken_at
  from logs l full join chains c on c.store_id = l.store_id order by 1
$$;
revoke execute on function check_audit(timestamptz) from public;
grant execute on function check_audit(timestamptz) to vitrine_platform;

-- A queue by name: its jobs run one after another, so that one store's imports leave room for everybody's mails.
drop function enqueue_job(text, jsonb, text, timestamptz, int);
create function enqueue_job(p_task text, p_payload jsonb, p_key text default null, p_run_at timestamptz default null, p_max_attempts int default 12, p_queue text default null)
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform graphile_worker.add_job(
    p_task,
    (p_payload || jsonb_build_object('storeId', nullif(current_setting('app.store_id', true), '')::bigint))::json,
    queue_name := p_queue, run_at := p_run_at, max_attempts := p_max_attempts, job_key := p_key);
end $$;
revoke execute on function enqueue_job(text, jsonb, text, timestamptz, int, text) from public;
grant execute on function enqueue_job(text, jsonb, text, timestamptz, int, text) to vitrine_app, vitrine_worker, vitrine_platform;
