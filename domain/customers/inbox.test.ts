import { expect, test } from 'vitest'
import { tables } from '#db'
import { notificationsJobs } from '#jobs/notifications'
import { aStore, shopper, type TestStore } from '../../test/builders.ts'
import { asOwner } from '../../test/owner.ts'
import {
  askToSubscribe,
  deleteSubscriber,
  findSubscriber,
  leaveMessage,
  listMessages,
  listSubscribers,
  markMessage,
  setSubscribed,
  subscriberToken,
} from './index.ts'

/** Payloads of a store's jobs of a kind, as the worker will get them. */
const jobsOf = (store: TestStore, task: string) =>
  asOwner(async (owner) => {
    const rows = await owner<{ payload: { storeId: number } & Record<string, unknown> }[]>`
      select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = ${task} and (j.payload ->> 'storeId')::bigint = ${store.id} order by j.id`
    return rows.map((r) => r.payload)
  })
const on = async (store: TestStore) => (await store.as((ctx) => listSubscribers(ctx, { limit: 50 }))).items.map((r) => r.email)
const idOf = async (store: TestStore) => (await store.as((ctx) => ctx.tx.select().from(tables.subscribers)))[0]?.id ?? ''
const ask = (store: TestStore, email: string, now = new Date()) => store.as((ctx) => askToSubscribe(ctx, email), { actor: shopper, now })

test('nobody is on the list before the yes of the mail, and whoever leaves is off it', async () => {
  const store = await aStore()
  await ask(store, 'Eve@Example.com')
  expect(await on(store)).toEqual([])
  const token = subscriberToken(store.id, await idOf(store))
  await store.as((ctx) => setSubscribed(ctx, token, true), { actor: shopper })
  expect(await on(store)).toEqual(['eve@example.com'])
  await ask(store, 'eve@example.com') // a second wish changes nothing
  expect((await store.as((ctx) => ctx.tx.select().from(tables.subscribers))).length).toBe(1)
  await store.as((ctx) => setSubscribed(ctx, token, false), { actor: shopper })
  expect(await on(store)).toEqual([])
  await store.as((ctx) => deleteSubscriber(ctx, token.split('.')[0] ?? ''))
  await expect(store.as((ctx) => findSubscriber(ctx, token), { actor: shopper })).rejects.toMatchObject({ status: 404 })
})

test('a link of another store, or a forged one, opens nothing', async () => {
  const [store, other] = [await aStore(), await aStore()]
  await ask(store, 'eve@example.com')
  const id = await idOf(store)
  for (const token of [subscriberToken(other.id, id), `${id}.x`, id, '', 'constructor.x'])
    await expect(store.as((ctx) => setSubscribed(ctx, token, true), { actor: shopper })).rejects.toMatchObject({ status: 404 })
  await expect(other.as((ctx) => setSubscribed(ctx, subscriberToken(store.id, id), true), { actor: shopper })).rejects.toMatchObject({
    status: 404,
  })
  expect(await on(store)).toEqual([])
})

test('an address is asked once an hour, and the mail holds its link', async () => {
  const store = await aStore()
  const start = new Date()
  await ask(store, 'eve@example.com', start)
  const asked = async () => (await store.as((ctx) => ctx.tx.select().from(tables.subscribers)))[0]?.askedAt.getTime()
  await ask(store, 'eve@example.com', new Date(start.getTime() + 59 * 60_000))
  expect(await asked()).toBe(start.getTime())
  const later = new Date(start.getTime() + 61 * 60_000)
  await ask(store, 'eve@example.com', later)
  expect(await asked()).toBe(later.getTime())
  const jobs = await jobsOf(store, 'notifications.newsletter-mail')
  expect(jobs.length).toBe(2)
  for (const payload of [jobs[0], jobs[0]]) await notificationsJobs['notifications.newsletter-mail'](payload)
  const mails = await store.as((ctx) => ctx.tx.select().from(tables.mails))
  expect(mails.map((m) => [m.kind, m.recipient, m.fromName])).toEqual([['newsletter', 'eve@example.com', store.name]])
  expect(mails[0]?.html).toContain(`/newsletter/${subscriberToken(store.id, await idOf(store))}`)
})

test('a message is kept and sent to the store, to be answered to its writer; hostile words stay words', async () => {
  const store = await aStore()
  const words = { name: '<b>Eve</b>', email: 'eve@example.com', phone: '', message: '<script>alert(1)</script> hello' }
  await store.as((ctx) => leaveMessage(ctx, words), { actor: shopper })
  const [row] = (await store.as((ctx) => listMessages(ctx, { limit: 10, view: 'open' }))).items
  expect(row).toMatchObject({ ...words, isAnswered: false })
  const jobs = await jobsOf(store, 'notifications.contact-mail')
  expect(jobs.length).toBe(1)
  await notificationsJobs['notifications.contact-mail'](jobs[0])
  const [mail] = await store.as((ctx) => ctx.tx.select().from(tables.mails))
  expect(mail).toMatchObject({ kind: 'contact', recipient: store.email, replyTo: 'eve@example.com' })
  expect(mail?.html).not.toMatch(/<script>|<b>Eve/)
  await store.as((ctx) => markMessage(ctx, { id: row?.id ?? '', isAnswered: true }))
  expect((await store.as((ctx) => listMessages(ctx, { limit: 10, view: 'open' }))).items).toEqual([])
  expect((await store.as((ctx) => listMessages(ctx, { limit: 10, view: 'answered' }))).items.length).toBe(1)
})

test('of two wishes at the same moment one asks by mail; a second yes does not move the day of the first', async () => {
  const store = await aStore()
  await Promise.all([ask(store, 'eve@example.com'), ask(store, 'eve@example.com')])
  expect((await jobsOf(store, 'notifications.newsletter-mail')).length).toBe(1)
  const token = subscriberToken(store.id, await idOf(store))
  const since = async () => (await store.as((ctx) => listSubscribers(ctx, { limit: 1 }))).items[0]?.since
  await store.as((ctx) => setSubscribed(ctx, token, true), { actor: shopper, now: new Date('2026-01-01T00:00:00Z') })
  await store.as((ctx) => setSubscribed(ctx, token, true), { actor: shopper, now: new Date('2026-02-01T00:00:00Z') })
  expect(await since()).toBe('2026-01-01T00:00:00.000Z')
})
