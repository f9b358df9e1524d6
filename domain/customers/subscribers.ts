import { and, desc, eq, isNotNull, isNull, lt, lte } from 'drizzle-orm'
import { tables } from '#db'
import { decodeCursor, enqueue, hmac, notFound, pageFrom, type StoreContext, safeEqual, shopUrl, writeAudit } from '../kernel/index.ts'

const s = tables.subscribers
const mine = (ctx: StoreContext, id: string) => and(eq(s.storeId, ctx.store.id), eq(s.id, id))
const hourMs = 3_600_000

/**
 * Somebody wants letters: a mail asks whether it was really them. Who is on the list already, or was asked within the hour, gets no
 * second mail; the answer is the same for all, so nobody learns who is on the list.
 */
export async function askToSubscribe(ctx: StoreContext, given: string): Promise<void> {
  const email = given.toLowerCase()
  const [known] = await ctx.tx
    .select()
    .from(s)
    .where(and(eq(s.storeId, ctx.store.id), eq(s.email, email)))
    .for('update')
  if (known?.confirmedAt && !known.leftAt) return
  if (known && ctx.now.getTime() - known.askedAt.getTime() < hourMs) return
  const [row] = await ctx.tx
    .insert(s)
    .values({ storeId: ctx.store.id, email, askedAt: ctx.now, createdAt: ctx.now })
    .onConflictDoUpdate({
      target: [s.storeId, s.email],
      set: { askedAt: ctx.now },
      setWhere: lte(s.askedAt, new Date(ctx.now.getTime() - hourMs)), // two at once ask once
    })
    .returning({ id: s.id })
  if (!row) return
  const url = shopUrl(ctx.store, `/newsletter/${subscriberToken(ctx.store.id, row.id)}`)
  const key = `newsletter:${row.id}:${ctx.now.getTime()}`
  await enqueue(ctx, 'notifications.newsletter-mail', { to: email, url, key }, { key })
}

/** Opens one subscriber's yes and no; it never runs out, for one may leave at any time. */
export const subscriberToken = (storeId: number, id: string) => `${id}.${hmac('subscriber', `${storeId}:${id}`)}`

/** Who a link of a mail belongs to. 404 when it is forged, or the subscriber was deleted. */
export async function findSubscriber(ctx: StoreContext, token: string) {
  const [id = '', signature = ''] = token.split('.')
  const isOurs = /^[0-9a-f-]{36}$/.test(id) && safeEqual(signature, hmac('subscriber', `${ctx.store.id}:${id}`))
  const [row] = isOurs ? await ctx.tx.select().from(s).where(mine(ctx, id)).for('update') : []
  if (!row) throw notFound('subscriber')
  return { id: row.id, email: row.email, isOn: Boolean(row.confirmedAt && !row.leftAt) }
}

export async function setSubscribed(ctx: StoreContext, token: string, isOn: boolean): Promise<void> {
  const { id, isOn: isNow } = await findSubscriber(ctx, token)
  if (isOn === isNow) return // the day of the first yes is the proof of it
  await ctx.tx
    .update(s)
    .set(isOn ? { confirmedAt: ctx.now, leftAt: null } : { leftAt: ctx.now })
    .where(mine(ctx, id))
}

/** Those on the list, newest first. */
export async function listSubscribers(ctx: StoreContext, input: { limit: number; cursor?: string | undefined }) {
  const after = decodeCursor(input.cursor, 1)
  const rows = await ctx.tx
    .select()
    .from(s)
    .where(and(eq(s.storeId, ctx.store.id), isNotNull(s.confirmedAt), isNull(s.leftAt), after ? lt(s.id, String(after[0])) : undefined))
    .orderBy(desc(s.id))
    .limit(input.limit + 1)
  const page = rows.map((r) => ({ id: r.id, email: r.email, since: (r.confirmedAt ?? r.createdAt).toISOString() }))
  return pageFrom(page, input.limit, (row) => [row.id])
}

/** Takes an address off the list, as if it had never stood there; mails that were sent to it are kept with the others. */
export async function deleteSubscriber(ctx: StoreContext, id: string): Promise<void> {
  const [row] = await ctx.tx.delete(s).where(mine(ctx, id)).returning({ id: s.id })
  if (!row) throw notFound('subscriber')
  await writeAudit(ctx, { action: 'subscriber.deleted', subjectType: 'subscriber', subjectId: id })
}
