import { createHmac } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { tables } from '#db'
import { conflict, DomainError, enqueue, inStore, notFound, type StoreContext, safeEqual, sha256, uuidv7 } from '../kernel/index.ts'
import { outcomeOf } from './cards.ts'
import type { Attempt, PaymentProvider, Snapshot } from './port.ts'

const system = { kind: 'system', name: 'Test gateway' } as const
type Row = typeof tables.gatewayPayments.$inferSelect

/** The built-in gateway: its own books, idempotency with comparison of the request, signed webhooks to ourselves. Test mode only. */
export const testGateway: PaymentProvider = {
  id: 'test',
  capabilities: { isTestOnly: true, hasWebhooks: true, hasRefunds: true, isInstant: true },

  begin: (attempt) => inStore(attempt.storeId, system, (ctx) => beginTestPayment(ctx, attempt)),
  fetch: (storeId, ref) => inStore(storeId, system, async (ctx) => snapshotOf(await get(ctx, ref))),
  findByKey: (storeId, key) =>
    inStore(storeId, system, async (ctx) => {
      const row = await byKey(ctx, key)
      return row ? snapshotOf(row) : null
    }),

  refund: (storeId, ref, amountMinor, key) => inStore(storeId, system, (ctx) => refundTestPayment(ctx, ref, amountMinor, key)),
  cancel: (storeId, ref) =>
    inStore(storeId, system, async (ctx) => {
      const row = await get(ctx, ref, true)
      return snapshotOf(
        row.state === 'succeeded' || row.state === 'failed' ? row : await change(ctx, ref, { state: 'failed', errorCode: 'canceled' }),
      )
    }),

  async parseSignals(ctx, rawBody, signature) {
    const w = tables.webhookEndpoints
    const [endpoint] = await ctx.tx
      .select({ secret: w.secret })
      .from(w)
      .where(and(eq(w.storeId, ctx.store.id), eq(w.provider, 'test')))
    const [, time = '', mac = ''] = /^t=(\d+),v1=([\w-]+)$/.exec(signature ?? '') ?? []
    const isFresh = Math.abs(ctx.now.getTime() / 1000 - Number(time)) <= 300
    if (!endpoint || !time || !isFresh || !safeEqual(mac, signWebhook(endpoint.secret, time, rawBody)))
      throw new DomainError('webhook.signature', 400, 'The signature is not right.')
    const event = JSON.parse(rawBody) as { id?: unknown; ref?: unknown }
    if (typeof event.id !== 'string' || typeof event.ref !== 'string')
      throw new DomainError('webhook.body', 400, 'The event could not be read.')
    return [{ eventId: event.id, ref: event.ref }]
  },
}

/** One attempt at the gateway, in the caller's transaction; a known key gets its first answer. */
export async function beginTestPayment(ctx: StoreContext, attempt: Attempt): Promise<Snapshot> {
  if (ctx.store.mode !== 'test')
    throw new DomainError('gateway.live_store', 422, 'The test gateway does not take payments of a live store.')
  const digits = (attempt.card?.number ?? '').replaceAll(/\D/g, '')
  const outcome = outcomeOf(digits)
  const requestHash = sha256(JSON.stringify([attempt.amountMinor, attempt.currency, digits.slice(-4)]))
  const g = tables.gatewayPayments
  const ref = `tp_${uuidv7().replaceAll('-', '')}`
  const made = await ctx.tx
    .insert(g)
    .values({
      storeId: ctx.store.id,
      ref,
      idempotencyKey: attempt.idempotencyKey,
      requestHash,
      state: outcome.state,
      amountMinor: attempt.amountMinor,
      currency: attempt.currency,
      capturedMinor: outcome.state === 'succeeded' ? attempt.amountMinor : 0,
      last4: digits.slice(-4),
      errorCode: outcome.errorCode,
      returnUrl: attempt.returnUrl,
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning()
  const row = made[0] ?? (await byKey(ctx, attempt.idempotencyKey))
  if (!row) throw new Error('The gateway did not keep the payment')
  if (row.requestHash !== requestHash) throw conflict('gateway.idempotency', 'This key was used for another payment.')
  if (made[0]) {
    if (outcome.state !== 'requires_action') await announce(ctx, row.ref, 0)
    if (outcome.next)
      await enqueue(
        ctx,
        'payments.advance-test-payment',
        { ref: row.ref, step: outcome.next },
        { runAt: new Date(Date.now() + 3_000), key: `gateway:${row.ref}` },
      )
  }
  return snapshotOf(row)
}

/** Money back at the gateway, once for a key. Throws 409 `gateway.refund_too_large`. */
export async function refundTestPayment(ctx: StoreContext, ref: string, amountMinor: number, key: string): Promise<Snapshot> {
  const row = await get(ctx, ref, true)
  const before = await ctx.tx
    .insert(tables.idempotencyKeys)
    .values({ storeId: ctx.store.id, key: `gateway:${key}`, requestHash: `${ref}:${amountMinor}` })
    .onConflictDoNothing()
    .returning()
  if (!before[0]) return snapshotOf(row) // this refund was made already
  if (row.capturedMinor - row.refundedMinor < amountMinor) throw conflict('gateway.refund_too_large', 'More than was captured.')
  return snapshotOf(await change(ctx, ref, { refundedMinor: row.refundedMinor + amountMinor }))
}

export const signWebhook = (secret: string, time: string, body: string) =>
  createHmac('sha256', secret).update(`${time}.${body}`).digest('base64url')

/** The shopper's answer on the challenge page. Safe to repeat; the first answer stands. */
export async function answerChallenge(ctx: StoreContext, ref: string, isApproved: boolean): Promise<{ returnUrl: string }> {
  const row = await get(ctx, ref, true)
  if (row.state === 'requires_action') {
    await change(
      ctx,
      ref,
      isApproved ? { state: 'succeeded', capturedMinor: row.amountMinor } : { state: 'failed', errorCode: 'challenge_failed' },
    )
    await announce(ctx, ref, 0)
  }
  return { returnUrl: row.returnUrl }
}

export const getTestPayment = (ctx: StoreContext, ref: string) => get(ctx, ref)

/** The second act of cards that approve late or are disputed. */
export async function advanceTestPayment(ctx: StoreContext, ref: string, step: 'approve' | 'dispute'): Promise<void> {
  const row = await get(ctx, ref, true)
  if (step === 'approve' && row.state === 'processing') await change(ctx, ref, { state: 'succeeded', capturedMinor: row.amountMinor })
  if (step === 'dispute' && !row.disputedMinor) await change(ctx, ref, { disputedMinor: row.amountMinor })
  await announce(ctx, ref, 0)
}

async function announce(ctx: StoreContext, ref: string, delayMs: number) {
  await enqueue(ctx, 'payments.send-test-webhook', { ref, eventId: `evt_${uuidv7()}` }, { runAt: new Date(Date.now() + delayMs) })
}

async function get(ctx: StoreContext, ref: string, isLocked = false): Promise<Row> {
  const g = tables.gatewayPayments
  const query = ctx.tx
    .select()
    .from(g)
    .where(and(eq(g.storeId, ctx.store.id), eq(g.ref, ref)))
  const [row] = await (isLocked ? query.for('update') : query)
  if (!row) throw notFound('payment')
  return row
}

async function byKey(ctx: StoreContext, key: string): Promise<Row | undefined> {
  const g = tables.gatewayPayments
  return (
    await ctx.tx
      .select()
      .from(g)
      .where(and(eq(g.storeId, ctx.store.id), eq(g.idempotencyKey, key)))
  )[0]
}

async function change(ctx: StoreContext, ref: string, set: Partial<Row>): Promise<Row> {
  const g = tables.gatewayPayments
  const [row] = await ctx.tx
    .update(g)
    .set(set)
    .where(and(eq(g.storeId, ctx.store.id), eq(g.ref, ref)))
    .returning()
  if (!row) throw notFound('payment')
  return row
}

const snapshotOf = (row: Row): Snapshot => ({
  ref: row.ref,
  state: row.state as Snapshot['state'],
  currency: row.currency,
  amountMinor: row.amountMinor,
  authorizedMinor: 0,
  capturedMinor: row.capturedMinor,
  refundedMinor: row.refundedMinor,
  disputedMinor: row.disputedMinor,
  livemode: false,
  errorCode: row.errorCode,
  label: `Test card ending ${row.last4}`,
  nextAction: row.state === 'requires_action' ? { type: 'redirect', url: `/gateway/challenge/${row.ref}` } : null,
})
