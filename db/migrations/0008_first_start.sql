-- Demo stores are made on an empty database, once: stores that were removed since stay removed.
create function had_stores() returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select is_called from stores_id_seq $$;
revoke execute on function had_stores() from public;
grant execute on function had_stores() to vitrine_worker;
