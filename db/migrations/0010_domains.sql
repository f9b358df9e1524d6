-- A store's own hosts: claimed, proven by a DNS record, one of them the main one.
drop function store_by_host(text);
ALTER TABLE "domains" DROP CONSTRAINT "domains_pkey";--> statement-breakpoint
ALTER TABLE "domains" ADD CONSTRAINT "domains_host_store_id_pk" PRIMARY KEY("host","store_id");--> statement-breakpoint
ALTER TABLE "domains" DROP COLUMN "is_primary";--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "token" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "leads_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "found" jsonb;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "created_by" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "stores" ADD COLUMN "primary_host" text;--> statement-breakpoint
CREATE UNIQUE INDEX "domains_verified" ON "domains" USING btree ("host") WHERE verified_at is not null;--> statement-breakpoint
grant select (primary_host) on stores to vitrine_app, vitrine_worker;

-- A store sees and writes its own hosts; that a host is verified once only is the index's word, across stores.
alter table domains enable row level security;
create policy own on domains for all to vitrine_app, vitrine_worker using (store_id = nullif(current_setting('app.store_id', true), '')::bigint) with check (store_id = nullif(current_setting('app.store_id', true), '')::bigint);
create policy platform on domains for all to vitrine_platform using (true) with check (true);
grant select, insert, update, delete on domains to vitrine_app, vitrine_worker;

create function store_by_host(p_host text) returns table (store_id bigint, slug text, status text, primary_host text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.slug, s.status, s.primary_host from domains d join stores s on s.id = d.store_id
  where d.host = p_host and d.verified_at is not null
$$;
-- Whether somebody else has proven a host: yes or no, never who.
create function is_host_taken(p_host text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from domains where host = p_host and verified_at is not null
    and store_id <> nullif(current_setting('app.store_id', true), '')::bigint)
$$;
-- The main host of the store whose turn it is; null is the platform's own. Only a proven one of its own.
create function set_primary_host(p_host text) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with held as (
    select host from domains where host = p_host and verified_at is not null
      and store_id = nullif(current_setting('app.store_id', true), '')::bigint for update),
  changed as (
    update stores set primary_host = p_host, version = version + 1, updated_at = now()
    where id = nullif(current_setting('app.store_id', true), '')::bigint and (p_host is null or exists (select from held))
    returning 1)
  select exists (select from changed)
$$;
-- The host is let go: if it was the main one, the platform's own takes its place.
create function release_primary_host(p_host text) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with changed as (
    update stores set primary_host = null, version = version + 1, updated_at = now()
    where id = nullif(current_setting('app.store_id', true), '')::bigint and primary_host = p_host
    returning 1)
  select exists (select from changed)
$$;
-- Whoever holds the DNS of a name now has the word: a store that proved it once and whose record is gone (p_txt is what
-- stands there) loses it to the one that proves it now. Returns the store that lost it.
create function release_stale_host(p_host text, p_txt text[]) returns bigint
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with lost as (
    update domains set verified_at = null, leads_at = null
    where host = p_host and verified_at is not null and token <> '' and not ('vitrine-site=' || token = any (p_txt))
      and store_id <> nullif(current_setting('app.store_id', true), '')::bigint
    returning store_id),
  cleared as (update stores set primary_host = null, version = version + 1 from lost where id = lost.store_id and primary_host = p_host)
  select store_id from lost
$$;
revoke execute on function store_by_host(text), is_host_taken(text), set_primary_host(text), release_primary_host(text), release_stale_host(text, text[]) from public;
grant execute on function store_by_host(text) to vitrine_app, vitrine_worker, vitrine_platform;
grant execute on function is_host_taken(text), set_primary_host(text), release_primary_host(text) to vitrine_app, vitrine_worker;
grant execute on function release_stale_host(text, text[]) to vitrine_worker;
