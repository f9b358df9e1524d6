import { expect, test } from 'vitest'
import { tables } from '#db'
import { notificationsJobs } from '#jobs/notifications'
import { aStore, shopper, type TestStore } from '../../test/builders.ts'
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
  const payload = { storeId: store.id, to: 'eve@example.com', url: 'http://shop.test/newsletter/x', key: `n:${store.id}` }
  for (const _ of [1, 2]) await notificationsJobs['notifications.newsletter-mail'](payload)
  const mails = await store.as((ctx) => ctx.tx.select().from(tables.mails))
  expect(mails.map((m) => [m.kind, m.recipient, m.fromName])).toEqual([['newsletter', 'eve@example.com', store.name]])
  expect(mails[0]?.html).toContain('http://shop.test/newsletter/x')
})

test('a message is kept and sent to the store, to be answered to its writer; hostile words stay words', async () => {
  const store = await aStore()
  const words = { name: '<b>Eve</b>', email: 'eve@example.com', phone: '', message: '<script>alert(1)</script> hello' }
  await store.as((ctx) => leaveMessage(ctx, words), { actor: shopper })
  const [row] = (await store.as((ctx) => listMessages(ctx, { limit: 10, view: 'open' }))).items
  expect(row).toMatchObject({ ...words, isAnswered: false })
  await notificationsJobs['notifications.contact-mail']({
    ...words,
    storeId: store.id,
    to: store.email,
    storeName: store.name,
    url: 'http://x.test',
    key: `c:${row?.id}`,
  })
  const [mail] = await store.as((ctx) => ctx.tx.select().from(tables.mails))
  expect(mail).toMatchObject({ kind: 'contact', recipient: store.email, replyTo: 'eve@example.com' })
  expect(mail?.html).not.toMatch(/<script>|<b>Eve/)
  await store.as((ctx) => markMessage(ctx, { id: row?.id ?? '', isAnswered: true }))
  expect((await store.as((ctx) => listMessages(ctx, { limit: 10, view: 'open' }))).items).toEqual([])
  expect((await store.as((ctx) => listMessages(ctx, { limit: 10, view: 'answered' }))).items.length).toBe(1)
})
