import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { movePayment } from '#domain/payments'
import { aCheckout, aForm, aProduct, aStore, firstVariant } from '../../test/builders.ts'
import { sqlState } from '../kernel/index.ts'
import { completeCheckout, getOrder, moveOrder } from './index.ts'

async function aPaidOrder() {
  const store = await aStore()
  const { token } = await aCheckout(store, [{ variantId: firstVariant(await aProduct(store)) }])
  return { store, ...(await completeCheckout(store.id, token, aForm(), 'test')) }
}
const stateOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => sqlState(error) ?? String(error),
  )

test('states and amounts of orders and payments cannot be written by the app, and nothing sold can be deleted', async () => {
  const { store, order } = await aPaidOrder()
  const refused = [
    `update orders set status = 'completed'`,
    `update orders set financial_status = 'refunded'`,
    `update orders set fulfilment_status = 'fulfilled'`,
    'update orders set total_minor = 1',
    'update orders set number = 1',
    `update payments set status = 'failed'`,
    'update payments set amount_minor = 1',
    'update order_lines set quantity = 1',
    'update order_lines set unit_minor = 0',
    'delete from orders',
    'delete from payments',
    'delete from order_lines',
    'delete from fulfilments',
    'delete from fulfilment_lines',
  ]
  for (const statement of refused)
    expect([statement, await stateOf(store.as((ctx) => ctx.tx.execute(sql.raw(statement))))]).toEqual([statement, '42501'])
  expect(await store.as((ctx) => getOrder(ctx, { id: order.id }))).toMatchObject({ financialStatus: 'paid', total: { amount: 2590 } })
})

test('the database refuses moves that no order and no payment makes', async () => {
  const { store, order, payment } = await aPaidOrder()
  const other = await aStore()
  const move = (to: Parameters<typeof moveOrder>[2], at = store) => stateOf(at.as((ctx) => moveOrder(ctx, order.id, to)))
  for (const financialStatus of ['pending', 'processing', 'authorized', 'voided', 'expired'])
    expect([financialStatus, await move({ financialStatus })]).toEqual([financialStatus, '23514'])
  expect(await stateOf(store.as((ctx) => movePayment(ctx, payment.id, 'failed')))).toBe('23514')
  expect(await move({ status: 'cancelled' })).toBeNull()
  expect(await move({ status: 'open' })).toBe('23514')
  expect(await move({ financialStatus: 'quarantined' })).toBeNull()
  expect(await move({ financialStatus: 'paid' })).toBe('23514')
  expect(await move({ status: 'cancelled' }, other)).toBe('P0002') // another store's order is not there
  expect(await stateOf(other.as((ctx) => movePayment(ctx, payment.id, 'succeeded')))).toBe('P0002')
})
