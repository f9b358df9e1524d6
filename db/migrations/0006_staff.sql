CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"store_id" bigint NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('admin','staff'))
);
--> statement-breakpoint
ALTER TABLE "stores" ADD COLUMN "delete_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_person" ON "invitations" USING btree ("store_id","email");
--> statement-breakpoint
grant select, insert, update, delete on invitations to vitrine_platform;
grant select (delete_after) on stores to vitrine_app, vitrine_worker;

-- The one way in which what a store holds is erased: after its grace is over, or for demo data at once. Ledgers, audit
-- and orders go with it; nobody else may delete them. Returns how many rows went.
create function erase_store(p_store bigint) returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  t record;
  n bigint;
  total bigint := 0;
  s stores;
begin
  select * into s from stores where id = p_store for update;
  if not found then return 0; end if;
  if not (s.is_demo or (s.delete_after is not null and s.delete_after < now())) then
    raise exception 'This store may not be erased yet' using errcode = 'check_violation';
  end if;
  set constraints all deferred;
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
create function stores_to_erase(p_now timestamptz) returns setof bigint language sql stable security definer set search_path = public as
$$ select id from stores where delete_after < p_now $$;
revoke execute on function erase_store(bigint), stores_to_erase(timestamptz) from public;
grant execute on function erase_store(bigint) to vitrine_platform;
grant execute on function stores_to_erase(timestamptz) to vitrine_worker;
