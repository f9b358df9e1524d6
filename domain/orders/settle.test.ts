import { like, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase, tables } from '#db'
import { createFulfilment } from '#domain/fulfilment'
import { deliverEvent } from '#domain/notifications'
import { advanceTestPayment, answerChallenge, getProvider, receiveWebhook, signWebhook } from '#domain/payments'
import { updateSetting } from '#domain/stores'
import { aCheckout, aForm, aProduct, aStore, firstVariant, shopper, type TestStore } from '../../test/builders.ts'
import { asOwner } from '../../test/owner.ts'
import { testUrls } from '../../test/setup.ts'
import { cancelOrder, completeCheckout, getOrder, markPaid, refundPayment, settle, settleByAsking } from './index.ts'
import { ordersJobs, sweepHolds, sweepPayments } from './jobs.ts'

let store: TestStore
beforeAll(async () => {
  await closeDatabase() // sweeps are the worker's
  openDatabase({ app: testUrls.worker, platform: testUrls.platform }, { max: 8, statementTimeoutMs: 20_000 })
  store = await aStore()
})

async function anOrder(form: Record<string, string> = {}, stock = 10, quantity = 1, at = store) {
  const product = await aProduct(at, { stock })
  const { token } = await aCheckout(at, [{ variantId: firstVariant(product), quantity }])
  const { order, payment } = await completeCheckout(at.id, token, aForm(form), 'test')
  return { order, payment, variantId: firstVariant(product), token }
}
const look = (id: string, at = store) => at.as((ctx) => getOrder(ctx, { id }))
const level = (variantId: string) =>
  store.as(
    async (ctx) =>
      (
        await ctx.tx.execute<{ on_hand: number; committed: number }>(
          sql`select on_hand, committed from inventory_levels where variant_id = ${variantId}`,
        )
      )[0],
  )
const rows = (table: string, orderId: string) =>
  store.as((ctx) => ctx.tx.execute<Record<string, unknown>>(sql`select * from ${sql.identifier(table)} where order_id = ${orderId}`))

/** Delivers the events of an order twice, as a repeated job would, and returns its mails. */
async function mailsAbout(orderId: string) {
  const o = tables.outbox
  const events = await store.as((ctx) =>
    ctx.tx
      .select({ id: o.id })
      .from(o)
      .where(like(o.key, `${orderId}%`)),
  )
  for (const { id } of [...events, ...events]) await store.as((ctx) => deliverEvent(ctx, id))
  const m = tables.mails
  return store.as((ctx) =>
    ctx.tx
      .select()
      .from(m)
      .where(like(m.key, `%${orderId}%`))
      .orderBy(m.kind),
  )
}

test('a card with a challenge waits for the bank, and the answer settles once', async () => {
  const { order, payment } = await anOrder({ cardNumber: '4000002500003155' })
  expect([order.financialStatus, payment.status, payment.nextAction?.type]).toEqual(['pending', 'requires_action', 'redirect'])
  await store.as((ctx) => answerChallenge(ctx, payment.ref ?? '', true), { actor: shopper })
  await Promise.all([1, 2, 3].map(() => settleByAsking(store.id, payment)))
  expect(await look(order.id)).toMatchObject({ financialStatus: 'paid' })
  expect(await rows('payment_transactions', order.id)).toHaveLength(1)
})

test('a refused challenge gives the stock back', async () => {
  const { order, payment, variantId } = await anOrder({ cardNumber: '4000002500003155' }, 1)
  expect(await level(variantId)).toMatchObject({ committed: 1 })
  await store.as((ctx) => answerChallenge(ctx, payment.ref ?? '', false), { actor: shopper })
  await settleByAsking(store.id, payment)
  expect((await look(order.id)).payments[0]?.status).toBe('failed')
  expect(await level(variantId)).toMatchObject({ committed: 0 })
})

test('a late approval arrives by a signed webhook, five times, and counts once', async () => {
  const { order, payment } = await anOrder({ cardNumber: '4000000000000077' })
  expect(order.financialStatus).toBe('processing')
  await store.as((ctx) => advanceTestPayment(ctx, payment.ref ?? '', 'approve'))
  const [endpoint] = await store.as((ctx) => ctx.tx.select().from(tables.webhookEndpoints))
  const body = JSON.stringify({ id: `evt_${payment.id}`, ref: payment.ref })
  const time = String(Math.floor(Date.now() / 1000))
  const signature = `t=${time},v1=${signWebhook(endpoint?.secret ?? '', time, body)}`
  await Promise.all([1, 2, 3, 4, 5].map(() => receiveWebhook('test', endpoint?.id ?? '', body, signature)))
  const events = await store.as((ctx) => ctx.tx.execute(sql`select 1 from webhook_events where event_id = ${`evt_${payment.id}`}`))
  expect(events).toHaveLength(1)
  await Promise.all([1, 2, 3].map(() => ordersJobs['orders.settle-payment']({ storeId: store.id, provider: 'test', ref: payment.ref })))
  expect(await look(order.id)).toMatchObject({ financialStatus: 'paid' })
  expect(await rows('payment_transactions', order.id)).toHaveLength(1)
  const paid = await store.as((ctx) => ctx.tx.execute(sql`select 1 from outbox where topic = 'order.paid' and key = ${order.id}`))
  expect(paid).toHaveLength(1)
})

test('forged, old and foreign webhooks are refused and leave nothing', async () => {
  const other = await aStore()
  const [mine] = await store.as((ctx) => ctx.tx.select().from(tables.webhookEndpoints))
  const [theirs] = await other.as((ctx) => ctx.tx.select().from(tables.webhookEndpoints))
  const body = JSON.stringify({ id: 'evt_forged', ref: 'tp_x' })
  const now = Math.floor(Date.now() / 1000)
  const sign = (secret: string, at: number, text = body) => `t=${at},v1=${signWebhook(secret, String(at), text)}`
  const good = mine?.secret ?? ''
  const forgeries: (string | null)[] = [
    null,
    '',
    'nonsense',
    `t=${now},v1=AAAA`,
    sign('another secret', now),
    sign(theirs?.secret ?? '', now),
    sign(good, now - 360),
    sign(good, now + 360), // the clock goes on between here and there,
    sign(good, now, `${body} `),
  ]
  for (const signature of forgeries)
    await expect(receiveWebhook('test', mine?.id ?? '', body, signature), String(signature)).rejects.toMatchObject({ status: 400 })
  await expect(receiveWebhook('test', 'no-endpoint', body, sign(good, now))).rejects.toMatchObject({ status: 404 })
  expect(await store.as((ctx) => ctx.tx.execute(sql`select 1 from webhook_events where event_id = 'evt_forged'`))).toHaveLength(0)
})

test('when every webhook is lost the sweeper asks, and the order ends the same', async () => {
  const { order, payment } = await anOrder({ cardNumber: '4000000000000077' })
  await store.as((ctx) => advanceTestPayment(ctx, payment.ref ?? '', 'approve'))
  await sweepPayments(new Date(Date.now() + 120_000))
  expect(await look(order.id)).toMatchObject({ financialStatus: 'paid' })
})

test('a crash between our commit and the provider’s answer is found by the key', async () => {
  const { order, payment } = await anOrder({ cardNumber: '4000000000000077' })
  // nobody but the owner may turn an attempt back
  await asOwner((owner) => owner`update payments set ref = null, status = 'created' where id = ${payment.id}`)
  await store.as((ctx) => advanceTestPayment(ctx, payment.ref ?? '', 'approve'))
  await sweepPayments(new Date(Date.now() + 120_000))
  expect(await look(order.id)).toMatchObject({ financialStatus: 'paid' })
})

test.each([
  ['amount', { amountMinor: 1 }],
  ['currency', { currency: 'USD' }],
  ['more than the total', { capturedMinor: 9_999_999 }],
])('another %s puts the order on hold', async (_name, wrong) => {
  const { order, payment } = await anOrder({ cardNumber: '4000000000000077' })
  const snapshot = {
    ...(await getProvider('test').fetch(store.id, payment.ref ?? '')),
    state: 'succeeded' as const,
    capturedMinor: payment.amountMinor,
    ...wrong,
  }
  await store.as((ctx) => settle(ctx, payment.id, snapshot))
  expect(await look(order.id)).toMatchObject({ financialStatus: 'quarantined' })
  await expect(store.as((ctx) => createFulfilment(ctx, { id: order.id }))).rejects.toMatchObject({ code: 'order.not_paid' })
})

test('every order of the same events ends in the same state', async () => {
  const states = ['processing', 'failed', 'succeeded'] as const
  const permutations = states.flatMap((a) =>
    states.filter((b) => b !== a).flatMap((b) => states.filter((c) => c !== a && c !== b).map((c) => [a, b, c])),
  )
  for (const order of permutations) {
    const made = await anOrder({ cardNumber: '4000000000000077' })
    const base = await getProvider('test').fetch(store.id, made.payment.ref ?? '')
    for (const state of order)
      await store.as((ctx) =>
        settle(ctx, made.payment.id, {
          ...base,
          state,
          capturedMinor: state === 'succeeded' ? made.payment.amountMinor : 0,
          errorCode: state === 'failed' ? 'card_declined' : null,
        }),
      )
    expect([order.join(), (await look(made.order.id)).financialStatus]).toEqual([order.join(), 'paid'])
  }
})

test('a promise expires, and money that comes after it takes the stock again or goes back', async () => {
  const { order, payment, variantId } = await anOrder({ cardNumber: '4000000000000077' }, 1)
  await store.as((ctx) =>
    ctx.tx.execute(sql`update reservations set held_until = now() - interval '1 second' where order_id = ${order.id}`),
  )
  await sweepHolds()
  expect(await level(variantId)).toMatchObject({ committed: 0 })
  const { token } = await aCheckout(store, [{ variantId }])
  await completeCheckout(store.id, token, aForm(), 'test')
  await store.as((ctx) => advanceTestPayment(ctx, payment.ref ?? '', 'approve'))
  await settleByAsking(store.id, payment)
  await refundPayment(store.id, payment.id, payment.amountMinor, 'late')
  await refundPayment(store.id, payment.id, payment.amountMinor, 'late')
  expect(await look(order.id)).toMatchObject({ financialStatus: 'refunded' })
  expect(await level(variantId)).toMatchObject({ on_hand: 1, committed: 1 })
  const mails = await mailsAbout(order.id)
  expect(mails.map((m) => [m.kind, m.recipient])).toEqual([
    ['payment-late', 'buyer@example.com'],
    ['payment-late-notice', store.email],
  ])
  expect(mails[0]?.text).toContain('goes back the way it came')
  expect(mails[1]?.text).toContain(`/orders/${order.id}`)
})

test('a dispute is written down and changes no stock', async () => {
  const { order, payment } = await anOrder({ cardNumber: '4000000000000341' })
  await store.as((ctx) => advanceTestPayment(ctx, payment.ref ?? '', 'dispute'))
  await settleByAsking(store.id, payment)
  const kinds = (await rows('payment_transactions', order.id)).map((r) => r.kind).sort()
  expect(kinds).toEqual(['capture', 'dispute'])
})

test('a manual payment is accepted at once, paid when the merchant says so, and may be sent before', async () => {
  const shop = await aStore()
  await shop.as((ctx) =>
    updateSetting(ctx, 'payments', { isTestOn: true, isManualOn: true, manualTitle: 'Transfer', manualInstructions: 'IBAN' }),
  )
  const { order } = await anOrder({ paymentMethod: 'manual' }, 5, 2, shop)
  expect(order.financialStatus).toBe('pending')
  await sweepHolds(new Date(Date.now() + 3_600_000))
  await shop.as((ctx) => createFulfilment(ctx, { id: order.id }))
  await shop.as((ctx) => markPaid(ctx, order.id))
  await shop.as((ctx) => markPaid(ctx, order.id))
  expect(await look(order.id, shop)).toMatchObject({ financialStatus: 'paid', fulfilmentStatus: 'fulfilled' })
})

test('cancelling gives stock and money back, once', async () => {
  const { order, payment, variantId } = await anOrder({}, 5, 2)
  await store.as((ctx) => createFulfilment(ctx, { id: order.id, lines: [{ lineId: '', quantity: 1 }] })).catch(() => {})
  const shown = await look(order.id)
  await store.as((ctx) => createFulfilment(ctx, { id: order.id, lines: [{ lineId: shown.lines[0]?.id ?? '', quantity: 1 }] }))
  expect(await level(variantId)).toMatchObject({ on_hand: 4, committed: 1 })
  await store.as((ctx) => cancelOrder(ctx, { id: order.id, restock: true, reason: 'Changed her mind' }))
  await store.as((ctx) => cancelOrder(ctx, { id: order.id, restock: true, reason: 'again' }))
  expect(await level(variantId)).toMatchObject({ on_hand: 5, committed: 0 })
  await ordersJobs['orders.refund-payment']({ storeId: store.id, paymentId: payment.id, amountMinor: payment.amountMinor, key: 'cancel' })
  await ordersJobs['orders.refund-payment']({ storeId: store.id, paymentId: payment.id, amountMinor: payment.amountMinor, key: 'cancel' })
  expect(await look(order.id)).toMatchObject({ status: 'cancelled', financialStatus: 'refunded' })
  expect((await rows('payment_transactions', order.id)).map((r) => r.kind).sort()).toEqual(['capture', 'refund'])
})

test('an order is sent in parts, never more than was bought, and the stock moves with it', async () => {
  const { order, variantId } = await anOrder({}, 10, 3)
  const lineId = (await look(order.id)).lines[0]?.id ?? ''
  await store.as((ctx) =>
    createFulfilment(ctx, { id: order.id, lines: [{ lineId, quantity: 2 }], tracking: { carrier: 'DHL', number: '1', url: '' } }),
  )
  expect(await look(order.id)).toMatchObject({ fulfilmentStatus: 'partial', status: 'open' })
  await expect(store.as((ctx) => createFulfilment(ctx, { id: order.id, lines: [{ lineId, quantity: 2 }] }))).rejects.toMatchObject({
    code: 'fulfilment.too_many',
  })
  await store.as((ctx) => createFulfilment(ctx, { id: order.id }))
  await expect(store.as((ctx) => createFulfilment(ctx, { id: order.id }))).rejects.toMatchObject({ status: 409 })
  expect(await look(order.id)).toMatchObject({ fulfilmentStatus: 'fulfilled', status: 'completed' })
  expect(await level(variantId)).toEqual({ on_hand: 7, committed: 0 })
})

test('the books agree: ledger, levels, reservations and money', async () => {
  const bad = await store.as((ctx) =>
    ctx.tx.execute(sql`
    select 'level' as what, l.variant_id::text as id from inventory_levels l left join (select variant_id, sum(on_hand_delta) as oh, sum(committed_delta) as c from inventory_ledger group by 1) s using (variant_id) where l.on_hand <> coalesce(s.oh, 0) or l.committed <> coalesce(s.c, 0)
    union all select 'reserved', l.variant_id::text from inventory_levels l left join (select variant_id, sum(quantity) as q from reservations where state in ('held', 'taken') group by 1) r using (variant_id) where l.committed <> coalesce(r.q, 0)
    union all select 'money', o.id::text from orders o where o.financial_status <> 'quarantined' and (select coalesce(sum(case kind when 'capture' then amount_minor when 'refund' then -amount_minor else 0 end), 0) from payment_transactions t where t.order_id = o.id) not between 0 and o.total_minor`),
  )
  expect([...bad]).toEqual([])
})
