import { domainToASCII } from 'node:url'
import { and, asc, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import {
  actorName,
  conflict,
  DomainError,
  enqueue,
  env,
  invalid,
  isUniqueViolation,
  lockFor,
  mainHost,
  notFound,
  randomToken,
  type StoreContext,
  storeHost,
  tags,
  writeAudit,
} from '../kernel/index.ts'
import { type Findings, proofName, proofValue } from './dns.ts'
import type { DomainOutput } from './schemas.ts'

const d = tables.domains
type Row = typeof d.$inferSelect
const most = 20
const recheckMs = 5 * 60_000
const giveUpMs = 7 * 86_400_000

export async function listDomains(ctx: StoreContext): Promise<DomainOutput[]> {
  const rows = await ctx.tx.select().from(d).where(eq(d.storeId, ctx.store.id)).orderBy(asc(d.createdAt), asc(d.host))
  return rows.map((row) => present(ctx, row))
}

/** Claims a host and has it looked up. A claim keeps nobody out and shows nothing: the DNS has the word, also against a store that proved it once. */
export async function addDomain(ctx: StoreContext, text: string): Promise<DomainOutput> {
  const host = readHost(text)
  await lockFor(ctx, 'domains')
  const known = await ctx.tx.select({ host: d.host }).from(d).where(eq(d.storeId, ctx.store.id))
  if (known.some((k) => k.host === host)) throw conflict('domain.known', `${host} is in the list already.`)
  if (known.length > most) throw invalid('domain.limit', `A store has up to ${most} addresses of its own.`)
  const token = randomToken()
  const [row] = await ctx.tx
    .insert(d)
    .values({ host, storeId: ctx.store.id, token, createdBy: actorName(ctx.actor), createdAt: ctx.now })
    .onConflictDoNothing()
    .returning()
  if (!row) throw conflict('domain.known', `${host} is in the list already.`)
  await writeAudit(ctx, { action: 'domain.added', subjectType: 'domain', subjectId: host })
  await requestCheck(ctx, host)
  return present(ctx, row)
}

/** Asks the worker to look the host up now. */
export async function checkDomain(ctx: StoreContext, host: string): Promise<void> {
  await getOwn(ctx, host)
  await requestCheck(ctx, host)
}

/**
 * Writes down what the DNS said; null when it did not answer. A proof opens the host, also one that another store proved once and
 * whose own record is gone by now: that store's id is returned. Asks again after minutes, hours or a day, as the case may be.
 */
export async function applyFindings(ctx: StoreContext, host: string, found: Findings | null): Promise<{ lostBy: number | null }> {
  const row = await findDomain(ctx, host)
  if (!row) return { lostBy: null }
  const [released] =
    found?.isProven && !row.verifiedAt
      ? await ctx.tx.execute<{ store: string | null }>(sql`select release_stale_host(${host}, ${textArray(found.txt)}) as store`)
      : []
  const isOpened = Boolean(found?.isProven && !row.verifiedAt && !(await isTaken(ctx, host)))
  const leadsAt = found ? (found.leadsHere ? (row.leadsAt ?? ctx.now) : null) : row.leadsAt
  await ctx.tx
    .update(d)
    .set({
      checkedAt: ctx.now,
      leadsAt,
      ...(found ? { found: { txt: found.txt, target: found.target } } : {}),
      ...(isOpened ? { verifiedAt: ctx.now } : {}),
    })
    .where(and(eq(d.storeId, ctx.store.id), eq(d.host, host)))
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? taken(host) : error // proven by another in this very moment; the job comes again
    })
  if (isOpened) {
    await writeAudit(ctx, { action: 'domain.verified', subjectType: 'domain', subjectId: host })
    ctx.purge(tags.host(host), tags.store(ctx.store.id))
  }
  const wait = nextCheckMs(ctx, row, Boolean(row.verifiedAt || isOpened), leadsAt !== null)
  if (wait) await requestCheck(ctx, host, new Date(ctx.now.getTime() + wait))
  return { lostBy: released?.store ? Number(released.store) : null }
}

/** The store that lost a host to whoever holds its DNS now is told in its log, and its pages name another address. */
export async function noteLostDomain(ctx: StoreContext, host: string): Promise<void> {
  await writeAudit(ctx, { action: 'domain.lost', subjectType: 'domain', subjectId: host })
  ctx.purge(tags.host(host), tags.store(ctx.store.id), tags.settings(ctx.store.id))
}

/** Open: once a day. Proven but leading elsewhere: every hour. A claim: every five minutes for a week, then when it is asked for. */
function nextCheckMs(ctx: StoreContext, row: Row, isVerified: boolean, leadsHere: boolean): number | null {
  if (isVerified) return leadsHere ? 86_400_000 : 3_600_000
  return ctx.now.getTime() - row.createdAt.getTime() < giveUpMs ? recheckMs : null
}

const textArray = (list: string[]) =>
  sql`array[${sql.join(
    list.map((text) => sql`${text}`),
    sql`, `,
  )}]::text[]`

/** Makes a host the one that all others lead to; the platform's own host is chosen by its name as well. */
export async function setPrimaryDomain(ctx: StoreContext, host: string): Promise<void> {
  const row = await getOwn(ctx, host)
  const isOwn = host === storeHost(ctx.store.slug)
  if (!isOwn && !(row.verifiedAt && row.leadsAt))
    throw conflict('domain.not_ready', 'Both records have to be right first, else the shop would not be found.')
  await changePrimary(ctx, isOwn ? null : host)
}

/** Lets a host go. The main one gives its place back to the platform's own, which cannot go. */
export async function removeDomain(ctx: StoreContext, host: string): Promise<void> {
  await getOwn(ctx, host)
  if (host === storeHost(ctx.store.slug)) throw conflict('domain.own', 'The address that the platform gives stays.')
  await ctx.tx.delete(d).where(and(eq(d.storeId, ctx.store.id), eq(d.host, host)))
  const [row] = await ctx.tx.execute<{ ok: boolean }>(sql`select release_primary_host(${host}) as ok`)
  await writeAudit(ctx, { action: 'domain.removed', subjectType: 'domain', subjectId: host, before: { isPrimary: row?.ok } })
  ctx.purge(tags.host(host), tags.store(ctx.store.id), tags.settings(ctx.store.id))
}

export async function findDomain(ctx: StoreContext, host: string): Promise<Row | null> {
  const [row] = await ctx.tx
    .select()
    .from(d)
    .where(and(eq(d.storeId, ctx.store.id), eq(d.host, host)))
  return row ?? null
}

async function getOwn(ctx: StoreContext, host: string): Promise<Row> {
  const row = await findDomain(ctx, host)
  if (!row) throw notFound('domain')
  return row
}

async function changePrimary(ctx: StoreContext, host: string | null): Promise<void> {
  const [row] = await ctx.tx.execute<{ ok: boolean }>(sql`select set_primary_host(${host}) as ok`)
  if (!row?.ok) throw notFound('domain')
  await writeAudit(ctx, {
    action: 'domain.primary',
    subjectType: 'domain',
    subjectId: host ?? storeHost(ctx.store.slug),
    before: { primary: mainHost(ctx.store) },
    after: { primary: host ?? storeHost(ctx.store.slug) },
  })
  ctx.purge(tags.store(ctx.store.id), tags.settings(ctx.store.id)) // every page names its own address
}

const requestCheck = (ctx: StoreContext, host: string, runAt?: Date) =>
  enqueue(
    ctx,
    'stores.check-domain',
    { host },
    {
      key: `domain:${ctx.store.id}:${host}`,
      queue: `domains:${ctx.store.id}`, // a DNS that lets us wait holds up no more than its own store
      maxAttempts: 5,
      ...(runAt ? { runAt } : {}),
    },
  )

async function isTaken(ctx: StoreContext, host: string): Promise<boolean> {
  const [row] = await ctx.tx.execute<{ taken: boolean }>(sql`select is_host_taken(${host}) as taken`)
  return row?.taken ?? false
}
const taken = (host: string) =>
  new DomainError('domain.taken', 409, `${host} belongs to another store here. Its owner has to let it go first.`)

/** A public host name as the DNS spells it: lower case, other alphabets in their ASCII form. 422 for anything else. */
export function readHost(text: string): string {
  const bare = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .replace(/\.$/, '')
  const host = /[:@?#\s]/.test(bare) ? '' : domainToASCII(bare)
  const refuse = (message: string) => invalid('domain.invalid', message, [{ path: 'host', message }])
  if (!/^(?=.{4,244}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/.test(host))
    throw refuse('Write an address such as shop.example.com.')
  const { VITRINE_PLATFORM_HOST, VITRINE_STORES_DOMAIN } = env()
  for (const own of [VITRINE_PLATFORM_HOST, VITRINE_STORES_DOMAIN])
    if (host === own || host.endsWith(`.${own}`)) throw refuse('This name belongs to the platform.')
  if (/\.(?:localhost|local|internal|invalid|onion|lan|home|corp|svc|consul|test|arpa)$/.test(host))
    throw refuse('This name does not exist on the public internet.')
  return host
}

function present(ctx: StoreContext, row: Row): DomainOutput {
  const own = storeHost(ctx.store.slug)
  const { host, found } = row
  const isOwn = host === own
  return {
    host,
    isOwn,
    isPrimary: mainHost(ctx.store) === host,
    isVerified: row.verifiedAt !== null,
    leadsHere: isOwn || row.leadsAt !== null,
    openSince: row.verifiedAt && row.leadsAt ? new Date(Math.max(+row.verifiedAt, +row.leadsAt)).toISOString() : null,
    records: isOwn
      ? []
      : [
          {
            type: 'TXT',
            name: proofName(host),
            value: proofValue(row.token),
            isRight: Boolean(found?.txt.includes(proofValue(row.token))),
            found: found?.txt ?? [],
          },
          { type: 'CNAME', name: host, value: own, isRight: row.leadsAt !== null, found: found?.target ?? [] },
        ],
    checkedAt: row.checkedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
  }
}
