-- The roles of Vitrine. `npm start` runs this file itself; on a managed Postgres where the given role
-- may not create roles, let an administrator run it once:  psql "$DATABASE_URL" -f db/roles.sql
-- Passwords are set afterwards by the start script (ALTER ROLE) or by you.
do $$
declare r text;
begin
  foreach r in array array['vitrine_app', 'vitrine_worker', 'vitrine_platform'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', r);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'vitrine_search') then
    create role vitrine_search nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  -- needed once, so that the migrations may hand functions to the search role
  execute format('grant vitrine_search to %I', current_user);
end $$;
