ALTER TABLE "stores" ADD COLUMN "gate" text;--> statement-breakpoint
-- The door of a shop that is not open yet is asked for with its host.
drop function store_by_host(text);
--> statement-breakpoint
create function store_by_host(p_host text) returns table (store_id bigint, slug text, status text, primary_host text, gate text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.slug, s.status, s.primary_host, s.gate from domains d join stores s on s.id = d.store_id
  where d.host = p_host and d.verified_at is not null
$$;
--> statement-breakpoint
revoke execute on function store_by_host(text) from public;
--> statement-breakpoint
grant execute on function store_by_host(text) to vitrine_app, vitrine_worker, vitrine_platform;
--> statement-breakpoint
grant select (gate) on stores to vitrine_app, vitrine_worker;
