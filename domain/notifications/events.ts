import { and, eq } from 'drizzle-orm'
import { tables } from '#db'
import { listReadyPictures } from '#domain/media'
import { getOrder } from '#domain/orders'
import { getSettings } from '#domain/stores'
import { getBrand, type ThemeBrand } from '#domain/themes'
import type { OrderOutput } from '#schemas/orders'
import { platformUrl, type StoreContext, shopUrl } from '../kernel/index.ts'
import { queueMail } from './mails.ts'
import type { MailKind } from './schemas.ts'

export type MailStore = { name: string; locale: string; url: string; email: string; brand: ThemeBrand; logoUrl: string | null }
export type ContactMail = { storeName: string; name: string; email: string; phone: string; message: string; url: string }
export type OrderMailData = {
  kind: MailKind
  store: MailStore
  order: OrderOutput
  /** Where the mail's button leads: the shopper's order page, or the order in the dashboard for a notice to the store. */
  orderUrl: string
  parcel: OrderOutput['fulfilments'][number] | null
  instructions: string
}
export type RenderedMail = { subject: string; html: string; text: string }
export type MailRenderer = {
  order(data: OrderMailData): Promise<RenderedMail>
  passwordReset(data: { url: string }): Promise<RenderedMail>
  /** Asks whether somebody wants the store's letters. */
  newsletter(data: { url: string; store: MailStore }): Promise<RenderedMail>
  contact(data: ContactMail): Promise<RenderedMail>
  invitation(data: { url: string; storeName: string; invitedBy: string }): Promise<RenderedMail>
}

const key = Symbol.for('vitrine.mails')
const holder = globalThis as { [key]?: MailRenderer }
export const registerMails = (renderer: MailRenderer) => {
  holder[key] = renderer
}
export function mailRenderer(): MailRenderer {
  if (!holder[key]) throw new Error('No mail templates are registered in this process')
  return holder[key]
}

type Listener = (ctx: StoreContext, topic: string, payload: { orderId: string }) => Promise<void>
/** Who else wants to hear of events, in the transaction of their delivery; the worker fills it. Must bear to be called twice. */
export const listeners: Listener[] = []

/** Delivers one outbox event to those who listen. May run twice: the mail's key makes the second run harmless. */
export async function deliverEvent(ctx: StoreContext, eventId: string): Promise<void> {
  const o = tables.outbox
  const [event] = await ctx.tx
    .select()
    .from(o)
    .where(and(eq(o.storeId, ctx.store.id), eq(o.id, eventId)))
    .for('update')
  if (!event || event.processedAt) return
  const payload = event.payload as { orderId: string; fulfilmentId?: string }
  const order = await getOrder(ctx, { id: payload.orderId })
  const isManual = order.payments.some((p) => p.provider === 'manual')
  if (event.topic === 'order.paid') await mailAbout(ctx, isManual ? 'payment-received' : 'order-confirmation', order)
  if (event.topic === 'order.placed' && isManual) await mailAbout(ctx, 'order-confirmation', order)
  if (event.topic === (isManual ? 'order.placed' : 'order.paid')) await mailAbout(ctx, 'order-notice', order)
  if (event.topic === 'order.fulfilled') await mailAbout(ctx, 'order-shipped', order, payload.fulfilmentId)
  if (event.topic === 'order.late_money') {
    await mailAbout(ctx, 'payment-late', order)
    await mailAbout(ctx, 'payment-late-notice', order)
  }
  if (event.topic === 'order.cancelled') await mailAbout(ctx, 'order-cancelled', order)
  for (const listener of listeners) await listener(ctx, event.topic, payload)
  await ctx.tx
    .update(o)
    .set({ processedAt: ctx.now })
    .where(and(eq(o.storeId, ctx.store.id), eq(o.id, eventId)))
}

async function mailAbout(ctx: StoreContext, kind: MailKind, order: OrderOutput, fulfilmentId?: string) {
  const mail = await composeOrderMail(ctx, kind, order, fulfilmentId)
  await queueMail(ctx, { ...mail, kind, key: `${kind}:${order.id}:${fulfilmentId ?? ''}` })
}

/** What a mail shows of the store it comes from. */
export async function mailStore(ctx: StoreContext): Promise<MailStore> {
  const { name, locale, email } = ctx.store
  const brand = await getBrand(ctx)
  const [logo] = brand.logo ? await listReadyPictures(ctx, [brand.logo.slice(0, 32)]) : []
  const width = logo?.widths.find((w) => w >= 320) ?? logo?.widths.at(-1)
  const logoUrl = logo && width ? shopUrl(ctx.store, `/media/${logo.hash}-${width}.webp`) : null
  return { name, locale, url: shopUrl(ctx.store), email, brand, logoUrl }
}

/** A mail about an order, to its shopper or, as a notice, to the store. */
export async function composeOrderMail(ctx: StoreContext, kind: MailKind, order: OrderOutput, fulfilmentId?: string) {
  const { values } = await getSettings(ctx, ['payments'])
  const { store } = ctx
  const isNotice = kind.endsWith('-notice')
  const parcel = order.fulfilments.find((f) => f.id === fulfilmentId) ?? null
  const instructions = order.payments.some((p) => p.provider === 'manual' && (p.status === 'created' || p.status === 'processing'))
    ? values.payments.manualInstructions
    : ''
  const mail = await mailRenderer().order({
    kind,
    order,
    parcel,
    instructions,
    orderUrl: isNotice ? platformUrl(`/store/${store.slug}/orders/${order.id}`) : shopUrl(store, `/orders/${order.token}`),
    store: await mailStore(ctx),
  })
  const [fromName, recipient] = isNotice ? (['Vitrine', store.email] as const) : ([store.name, order.email] as const)
  return { ...mail, fromName, recipient }
}
