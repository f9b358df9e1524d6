import { Logger, makeWorkerUtils, type Runner, run } from 'graphile-worker'
import { openDatabase } from '#db'
import { countSold } from '#domain/analytics'
import { DomainError, env, inStore, log } from '#domain/kernel'
import { storage } from '#domain/media'
import { eraseDueStores, listStores, sealAudit } from '#domain/stores'
import { contentJobs } from '#jobs/content'
import { importsJobs } from '#jobs/imports'
import { mediaJobs } from '#jobs/media'
import { notificationsJobs } from '#jobs/notifications'
import { ordersJobs, sweepHolds, sweepPayments } from '#jobs/orders'
import { paymentsJobs } from '#jobs/payments'
import { storesJobs } from '#jobs/stores'
import { themesJobs } from '#jobs/themes'

export const jobs: Record<string, (payload: unknown) => Promise<void>> = {
  ...contentJobs,
  ...themesJobs,
  ...importsJobs,
  ...mediaJobs,
  ...notificationsJobs,
  ...ordersJobs,
  ...paymentsJobs,
  ...storesJobs,
}

/** Runs the queue. Imports hold long statements, so the worker's limit is a minute. */
export async function startJobs(): Promise<Runner> {
  const { VITRINE_WORKER_DATABASE_URL, VITRINE_PLATFORM_DATABASE_URL } = env()
  openDatabase({ app: VITRINE_WORKER_DATABASE_URL, platform: VITRINE_PLATFORM_DATABASE_URL }, { max: 8, statementTimeoutMs: 60_000 })
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, handler]) => [name, (payload: unknown) => runJob(name, handler, payload)]),
  )
  await releaseDeadWorkers(VITRINE_WORKER_DATABASE_URL)
  const runner = await run({
    connectionString: VITRINE_WORKER_DATABASE_URL,
    taskList,
    concurrency: 8,
    pollInterval: 1_000,
    noHandleSignals: true,
    crontab: '# nothing runs by the clock; the sweeps below do',
    logger: new Logger(() => (level, message) => log[level === 'warning' ? 'warn' : 'debug']({ from: 'queue' }, message)),
    noPreparedStatements: false,
  })
  runner.events.on('job:error', ({ job, error }) => {
    // expected once in a while: a webhook may be quicker than the answer it tells of
    const level = error instanceof DomainError && job.attempts < 4 ? 'info' : 'warn'
    log[level]({ job: job.task_identifier, attempts: job.attempts, err: error }, 'job failed, it is tried again')
  })
  return runner
}

let countedAt = 0
const sweeps: Record<string, () => Promise<unknown>> = {
  holds: () => sweepHolds(),
  payments: () => sweepPayments(),
  audit: sealAudit,
  erase: () => eraseDueStores((storeId) => storage.path(String(storeId))),
  // what stopped selling falls out of its ninety days
  sold: async () => {
    if (Date.now() - countedAt < 3_600_000) return
    countedAt = Date.now()
    for (const { storeId } of await listStores())
      await inStore(Number(storeId), { kind: 'system', name: 'Analytics' }, (ctx) => countSold(ctx))
  },
}

/** The safety nets: payments nobody has heard of, promises whose time is over; the seal of the audit log, stores whose grace is over. Returns a stop. */
export function startSweeps(everyMs = 15_000): () => void {
  let isRunning = false
  const timer = setInterval(async () => {
    if (isRunning) return
    isRunning = true
    for (const [name, sweep] of Object.entries(sweeps))
      await sweep().catch((error: unknown) => log.error({ err: error, sweep: name }, 'a sweep failed'))
    isRunning = false
  }, everyMs)
  return () => clearInterval(timer)
}

/** The queue writes the error down: without parameters of a query, which hold personal data, and without bytes that text refuses. */
async function runJob(name: string, handler: (payload: unknown) => Promise<void>, payload: unknown): Promise<void> {
  const startedAt = performance.now()
  try {
    await handler(payload)
    log.debug({ job: name, durationMs: Math.round(performance.now() - startedAt) }, 'job done')
  } catch (error) {
    if (error instanceof DomainError) throw error
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const message = (cause instanceof Error ? cause.message : String(cause)).toWellFormed().replaceAll('\u0000', '').slice(0, 500)
    throw new Error(message)
  }
}

/** One worker serves an installation; a lock that stands at its start belongs to one that was killed. */
async function releaseDeadWorkers(connectionString: string): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString })
  try {
    await utils.withPgClient((client) =>
      client.query(
        'select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))',
      ),
    )
  } finally {
    await utils.release()
  }
}
