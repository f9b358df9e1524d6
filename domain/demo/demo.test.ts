import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase, withPlatform } from '#db'
import { getProduct } from '#domain/catalog'
import { getSetting, updateSetting } from '#domain/stores'
import { aProduct, aStore } from '../../test/builders.ts'
import { testUrls } from '../../test/setup.ts'
import { playHistory } from './history.ts'
import { seedDemo } from './index.ts'
import { planOrders } from './plan.ts'

const now = new Date('2026-11-21T12:00:00Z')
const rows = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => withPlatform('test', (tx) => tx.execute<T>(query))

beforeAll(async () => {
  await closeDatabase()
  openDatabase({ app: testUrls.worker, platform: testUrls.platform }, { max: 8, statementTimeoutMs: 60_000 })
  expect(await seedDemo('a long enough password', join(import.meta.dirname, 'media'), now)).toEqual(['kiln', 'circuit', 'larder'])
}, 120_000)

test('a history is possible on any day and hour it is begun', async () => {
  const store = await aStore({ country: 'BE' })
  const product = await aProduct(store, { stock: 0, options: [{ name: 'Size', values: ['S', 'M', 'L'] }] })
  for (const [n, at] of ['2026-01-01T00:05:00Z', '2026-02-28T23:50:00Z', '2026-07-14T13:00:00Z'].entries()) {
    const shop = n ? await aStore({ country: 'BE' }) : store
    const goods = n ? await aProduct(shop, { stock: 0, options: [{ name: 'Size', values: ['S', 'M', 'L'] }] }) : product
    const stock = goods.variants.map((v, i) => ({ id: v.id, weight: 5 - i, target: i }))
    await shop.as((ctx) =>
      updateSetting(ctx, 'payments', { isTestOn: true, isManualOn: true, manualTitle: 'Bank', manualInstructions: '' }),
    )
    await shop.as(async (ctx) => {
      const { value } = await getSetting(ctx, 'shipping')
      await updateSetting(ctx, 'shipping', { ...value, countries: ['DE', 'BE', 'NL', 'FR', 'LU'] })
    })
    await playHistory(shop.id, stock, { kind: 'system', name: 'Ana' }, new Date(at))
    const after = await shop.as((ctx) => getProduct(ctx, goods.id))
    expect([at, after.variants.map((v) => v.onHand - v.committed)]).toEqual([at, [0, 1, 2]])
  }
}, 60_000)

test('the history is the same for the same store and day, and another for another store', () => {
  const plan = (slug: string) => planOrders({ slug, country: 'BE' }, [3, 2, 1], now)
  expect(plan('kiln')).toEqual(plan('kiln'))
  expect(plan('kiln')).not.toEqual(plan('other'))
})

test('there are orders in many states over sixty days, none from the future', async () => {
  const states = await rows<{ state: string; n: number }>(
    sql`select status || ' ' || financial_status || ' ' || fulfilment_status as state, count(*)::int as n from orders group by 1`,
  )
  expect(states.map((s) => s.state)).toEqual(
    expect.arrayContaining([
      'completed paid fulfilled',
      'open paid unfulfilled',
      'open paid partial',
      'open pending unfulfilled',
      'open expired unfulfilled',
      'cancelled refunded unfulfilled',
      'cancelled refunded fulfilled',
    ]),
  )
  const [span] = await rows<{ orders: number; future: number; days: number }>(sql`
    select count(*)::int as orders, count(*) filter (where placed_at > ${now.toISOString()}::timestamptz)::int as future,
    count(distinct placed_at::date)::int as days from orders`)
  expect(span?.future).toBe(0)
  expect(span?.orders).toBeGreaterThan(300)
  expect(span?.days).toBeGreaterThanOrEqual(59)
})

test('books agree: stock with its ledger, money with the states, the ledger with time', async () => {
  expect(
    await rows(sql`select l.variant_id from inventory_levels l left join inventory_ledger e on e.store_id = l.store_id and e.variant_id = l.variant_id and e.location_id = l.location_id
      group by l.store_id, l.variant_id, l.on_hand, l.committed having l.on_hand <> coalesce(sum(e.on_hand_delta), 0) or l.committed <> coalesce(sum(e.committed_delta), 0)`),
  ).toEqual([])
  expect(
    await rows(sql`select l.variant_id from inventory_levels l where l.committed <> coalesce((select sum(r.quantity) from reservations r
      where r.store_id = l.store_id and r.variant_id = l.variant_id and r.state in ('held', 'taken')), 0)`),
  ).toEqual([])
  expect(
    await rows(sql`select o.number from orders o left join payment_transactions t on t.store_id = o.store_id and t.order_id = o.id
      group by o.store_id, o.id, o.number, o.financial_status, o.total_minor
      having coalesce(sum(t.amount_minor) filter (where t.kind = 'capture'), 0) <> case when o.financial_status in ('paid', 'refunded') then o.total_minor else 0 end
      or coalesce(sum(t.amount_minor) filter (where t.kind = 'refund'), 0) <> case when o.financial_status = 'refunded' then o.total_minor else 0 end`),
  ).toEqual([])
  expect(
    await rows(sql`select id from (select id, on_hand_after, on_hand_delta, lag(on_hand_after) over (partition by store_id, variant_id, location_id order by created_at, id) as before
      from inventory_ledger) x where before is not null and before + on_hand_delta <> on_hand_after`),
  ).toEqual([])
})

test('something runs low, something is sold out, and no mail waits for anybody', async () => {
  const [shelf] = await rows<{ low: number; gone: number }>(
    sql`select count(*) filter (where available between 1 and 5)::int as low, count(*) filter (where available = 0)::int as gone from inventory_levels`,
  )
  expect(shelf?.low).toBeGreaterThanOrEqual(3)
  expect(shelf?.gone).toBeGreaterThanOrEqual(1)
  expect(await rows(sql`select id from mails`)).toEqual([])
  expect(await rows(sql`select id from outbox where processed_at is null`)).toEqual([])
})
