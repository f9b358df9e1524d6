import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase, withPlatform } from '#db'
import { attachPicture, getProduct } from '#domain/catalog'
import { addPicture, listPictures } from '#domain/media'
import { completeCheckout } from '#domain/orders'
import { getSetting, updateSetting } from '#domain/stores'
import { aCheckout, aForm, aProduct, aStore } from '../../test/builders.ts'
import { asOwner } from '../../test/owner.ts'
import { testUrls } from '../../test/setup.ts'
import { playHistory } from './history.ts'
import { addSampleCatalogue, countSamples, isFirstStart, removeDemo, removeSampleCatalogue, seedDemo } from './index.ts'
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

test('a sample catalogue fills an empty store, sells, and leaves no row behind', async () => {
  const shop = await aStore({ currency: 'JPY', country: 'JP' })
  const before = await rowsOf(shop.id)
  const added = await shop.as((ctx) => addSampleCatalogue(ctx, join(import.meta.dirname, 'media')))
  expect(added).toBeGreaterThanOrEqual(15)
  await expect(shop.as((ctx) => addSampleCatalogue(ctx, ''))).rejects.toMatchObject({ code: 'sample.not_empty' })
  expect(await shop.as(countSamples)).toBe(added)
  const { removed, archived } = await shop.as(removeSampleCatalogue)
  expect([removed, archived]).toEqual([added, 0])
  expect(await rowsOf(shop.id)).toEqual(before)
})

test('a picture of one’s own that a sample showed stays when the samples go', async () => {
  const shop = await aStore()
  await shop.as((ctx) => addSampleCatalogue(ctx, join(import.meta.dirname, 'media')))
  const body = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const own = await shop.as(async (ctx) => {
    const id = await addPicture(ctx, { body, filename: 'own.png', alt: '' })
    const [product] = await ctx.tx.execute<{ id: string }>(sql`select id from products where store_id = ${shop.id} limit 1`)
    await attachPicture(ctx, product?.id ?? '', id)
    return id
  })
  await shop.as(removeSampleCatalogue)
  expect(await shop.as(async (ctx) => (await listPictures(ctx, { limit: 50, view: 'all' })).items.map((p) => p.id))).toEqual([own])
})

test('a sample that was ordered is archived, the rest goes', async () => {
  const shop = await aStore()
  await shop.as((ctx) => addSampleCatalogue(ctx, join(import.meta.dirname, 'media')))
  const [variant] = await shop.as((ctx) =>
    ctx.tx.execute<{ id: string }>(sql`select id from variants where store_id = ${shop.id} order by id limit 1`),
  )
  const { token } = await aCheckout(shop, [{ variantId: variant?.id ?? '' }])
  await completeCheckout(shop.id, token, aForm(), 'test')
  expect(await shop.as(removeSampleCatalogue)).toMatchObject({ archived: 1 })
  expect(await shop.as(countSamples)).toBe(0)
})

test('demo data goes to the last row, and the next start does not bring it back', async () => {
  expect(await isFirstStart()).toBe(false)
  expect(await removeDemo()).toEqual(['kiln', 'circuit', 'larder'])
  const left = await asOwner(
    (owner) =>
      owner`select (select count(*)::int from stores where is_demo) as stores, (select count(*)::int from users where email = 'demo@vitrine.example') as users`,
  )
  expect({ ...left[0] }).toEqual({ stores: 0, users: 0 })
})

/** Rows of every store table but the books, which keep what happened. */
const rowsOf = (storeId: number) =>
  asOwner(async (owner) => {
    const tables = await owner<
      { name: string }[]
    >`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id' and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('audit_log', 'audit_seals', 'inventory_ledger') order by 1`
    const counts = await Promise.all(
      tables.map(async (t) => [
        t.name,
        Number((await owner.unsafe(`select count(*) as n from "${t.name}" where store_id = ${storeId}`))[0]?.n),
      ]),
    )
    return counts.filter(([, n]) => n)
  })
