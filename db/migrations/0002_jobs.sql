-- The worker owns the job tables; the app may only add a job, through a function that stamps the store.
create function enqueue_job(p_task text, p_payload jsonb, p_key text default null, p_run_at timestamptz default null, p_max_attempts int default 12)
returns void language plpgsql security definer set search_path = public as $$
begin
  perform graphile_worker.add_job(
    p_task,
    (p_payload || jsonb_build_object('storeId', nullif(current_setting('app.store_id', true), '')::bigint))::json,
    run_at := p_run_at, max_attempts := p_max_attempts, job_key := p_key);
end $$;
revoke execute on function enqueue_job(text, jsonb, text, timestamptz, int) from public;
grant execute on function enqueue_job(text, jsonb, text, timestamptz, int) to vitrine_app, vitrine_worker, vitrine_platform;
