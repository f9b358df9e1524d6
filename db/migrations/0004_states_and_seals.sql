-- What decides about money and goods is not written by plain UPDATE: state columns and amounts are taken from the
-- roles that serve requests, and change through the functions below, which filter the store themselves.

revoke update, delete on orders, payments from vitrine_app, vitrine_worker;
grant update (email, note, shipping_address, cancelled_at, updated_at, version) on orders to vitrine_app, vitrine_worker;
grant update (ref, label, next_action, error_code, updated_at) on payments to vitrine_app, vitrine_worker;
revoke update, delete on order_lines, fulfilments, fulfilment_lines from vitrine_app, vitrine_worker;
grant update (fulfilled_quantity) on order_lines to vitrine_app, vitrine_worker;
grant update (carrier, tracking_number, tracking_url) on fulfilments to vitrine_app, vitrine_worker;

-- Moves an order; null leaves a state as it is. Cancelled is final, quarantine is left by nobody here, and an order
-- that has seen money never looks unpaid again.
create function move_order(p_order uuid, p_status text, p_financial text, p_fulfilment text, p_now timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  o orders;
begin
  select * into o from orders where store_id = current_store() and id = p_order for update;
  if not found then raise exception 'There is no such order in this store' using errcode = 'no_data_found'; end if;
  if o.status = 'cancelled' and coalesce(p_status, 'cancelled') <> 'cancelled' then
    raise exception 'A cancelled order cannot become %', p_status using errcode = 'check_violation';
  end if;
  if o.financial_status = 'quarantined' and coalesce(p_financial, 'quarantined') <> 'quarantined' then
    raise exception 'A quarantined order cannot become %', p_financial using errcode = 'check_violation';
  end if;
  if o.total_minor > 0 and o.financial_status in ('partially_paid', 'paid', 'partially_refunded', 'refunded')
     and p_financial in ('pending', 'processing', 'authorized', 'voided', 'expired') then
    raise exception 'An order that is % cannot become %', o.financial_status, p_financial using errcode = 'check_violation';
  end if;
  update orders set
    status = coalesce(p_status, status), financial_status = coalesce(p_financial, financial_status),
    fulfilment_status = coalesce(p_fulfilment, fulfilment_status),
    cancelled_at = case when p_status = 'cancelled' then coalesce(cancelled_at, p_now) else cancelled_at end,
    updated_at = p_now, version = version + 1
  where store_id = current_store() and id = p_order;
end $$;

-- Moves an attempt to pay. Its rank only rises, with one door back: processing to requires_action (see domain/payments/ledger.ts).
create function move_payment(p_payment uuid, p_status text, p_now timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  ranks constant jsonb := '{"created":0,"requires_action":1,"processing":2,"authorized":3,"failed":4,"canceled":4,"voided":4,"succeeded":5}';
  was text;
begin
  select status into was from payments where store_id = current_store() and id = p_payment for update;
  if not found then raise exception 'There is no such payment in this store' using errcode = 'no_data_found'; end if;
  if (ranks ->> p_status)::int <= (ranks ->> was)::int and not (was = 'processing' and p_status = 'requires_action') then
    raise exception 'A payment that is % cannot become %', was, p_status using errcode = 'check_violation';
  end if;
  update payments set status = p_status, updated_at = p_now where store_id = current_store() and id = p_payment;
end $$;

revoke execute on function move_order(uuid, text, text, text, timestamptz), move_payment(uuid, text, timestamptz) from public;
grant execute on function move_order(uuid, text, text, text, timestamptz), move_payment(uuid, text, timestamptz) to vitrine_app, vitrine_worker;

-- The audit log's chain. The app reads it; only the functions write it.
select protect_store_table('public.audit_seals'::regclass);
revoke insert, update, delete on audit_seals from vitrine_app, vitrine_worker, vitrine_platform;

create function audit_hash(p_previous text, a audit_log) returns text language sql immutable set timezone = 'UTC' as $$
  select encode(sha256(convert_to(p_previous || E'\n' || jsonb_build_array(a.store_id, a.id, a.actor, a.action, a.subject_type,
    a.subject_id, a.before, a.after, a.request_id, extract(epoch from a.created_at))::text, 'UTF8')), 'hex')
$$;

-- Seals up to p_limit rows and returns how many. One caller at a time; rows keep the order in which they were sealed.
create function seal_audit(p_limit int) returns int language plpgsql security definer set search_path = public as $$
declare
  a audit_log;
  sealed int := 0;
  last record;
begin
  perform pg_advisory_xact_lock(7420312);
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

-- Recomputes every chain: rows and seals of a store, and the first position that does not fit (null: all do).
create function check_audit() returns table (store_id bigint, entries bigint, seals bigint, broken_at bigint)
language sql stable security definer set search_path = public as $$
  with checked as (
    select s.store_id, s.position, s.hash is distinct from
      (select audit_hash(coalesce(lag_hash, ''), l) from audit_log l where l.store_id = s.store_id and l.id = s.audit_id)
      or s.position <> s.expected as is_broken
    from (
      select x.*, lag(x.hash) over w as lag_hash, row_number() over w as expected
      from audit_seals x window w as (partition by x.store_id order by x.position)
    ) s
  )
  select c.store_id, (select count(*) from audit_log l where l.store_id = c.store_id), count(*), min(c.position) filter (where c.is_broken)
  from checked c group by c.store_id order by c.store_id
$$;
revoke execute on function audit_hash(text, audit_log), seal_audit(int), check_audit() from public;
grant execute on function seal_audit(int) to vitrine_worker;
grant execute on function check_audit() to vitrine_platform;
