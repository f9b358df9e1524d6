import { expect, test } from 'vitest'
import { tables } from '#db'
import { createFulfilment } from '#domain/fulfilment'
import { completeCheckout } from '#domain/orders'
import { notificationsJobs } from '#jobs/notifications'
import { aCheckout, aForm, aProduct, aStore, firstVariant } from '../test/builders.ts'

test('one confirmation and one shipping mail leave, however often the job runs, and hostile words stay words', async () => {
  const store = await aStore()
  const product = await aProduct(store, { title: '<script>alert(1)</script> Mug' })
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product) }])
  const { order } = await completeCheckout(store.id, token, aForm({ name: '<b>Eve</b>' }), 'test')
  await store.as((ctx) => createFulfilment(ctx, { id: order.id, tracking: { carrier: 'DHL', number: 'JD1', url: '' } }))
  const events = await store.as((ctx) => ctx.tx.select().from(tables.outbox))
  for (const event of [...events, ...events])
    await notificationsJobs['notifications.deliver-event']({ storeId: store.id, eventId: event.id })
  const mails = await store.as((ctx) => ctx.tx.select().from(tables.mails))
  expect(mails.map((m) => [m.kind, m.recipient]).sort()).toEqual([
    ['order-confirmation', 'buyer@example.com'],
    ['order-shipped', 'buyer@example.com'],
  ])
  for (const mail of mails) {
    expect(mail.html).not.toMatch(/<script>|<b>Eve/)
    expect(mail.html).toContain(`/orders/${order.token}`)
    await notificationsJobs['notifications.send-mail']({ mailId: mail.id })
  }
  expect((await store.as((ctx) => ctx.tx.select().from(tables.mails))).map((m) => m.status)).toEqual(['outbox', 'outbox'])
})
