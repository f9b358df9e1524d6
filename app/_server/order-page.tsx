import { countryName } from '#domain/checkout'
import { formatMoney, type StoreContext } from '#domain/kernel'
import { checkoutTokenOf, getOrder, settleByAsking } from '#domain/orders'
import { listPayments } from '#domain/payments'
import { getSettings } from '#domain/stores'
import type { OrderOutput } from '#schemas/orders'
import type { Settings } from '#schemas/stores'
import { toHtml } from '../../themes/core/html.ts'
import { renderPage } from '../../themes/core/page.ts'
import { loadBrand } from './brand.tsx'
import { Items, Sums } from './checkout-parts.tsx'
import { htmlHeaders } from './responses.ts'
import { asShopper } from './shopper.ts'

/** The order's page behind its random token. While a payment is open, the provider is asked once. */
export async function renderOrder(storeId: number, token: string): Promise<Response> {
  const attempts = await asShopper(storeId, async (ctx) => listPayments(ctx, [(await getOrder(ctx, { token })).id]))
  const open = attempts.find((p) => p.provider !== 'manual' && (p.status === 'created' || p.status === 'processing'))
  const action = attempts.find((p) => p.status === 'requires_action')?.nextAction?.url ?? null
  if (open?.ref) await settleByAsking(storeId, open).catch(() => {}) // the page tells what we know either way
  return asShopper(storeId, async (ctx) => {
    const order = await getOrder(ctx, { token })
    const { values } = await getSettings(ctx, ['payments', 'tax'])
    const brand = await loadBrand(ctx)
    const body = await toHtml(
      <Page ctx={ctx} mark={brand.mark} order={order} settings={values} action={action} retry={await findRetry(ctx, order)} />,
    )
    const head = {
      title: `Order #${order.number} · ${ctx.store.name}`,
      description: '',
      canonical: null,
      image: null,
      isNoindex: true,
      jsonLd: [],
      lang: 'en',
      siteName: ctx.store.name,
      type: 'website',
    }
    return new Response(
      renderPage({
        head,
        body,
        css: 'checkout',
        fonts: brand.fonts,
        tokens: brand.tokens,
        scripts: isWaiting(order) ? ['order-wait'] : [],
      }),
      { headers: htmlHeaders('private') },
    )
  })
}

const isWaiting = (order: OrderOutput) =>
  order.financialStatus === 'processing' ||
  (order.financialStatus === 'pending' && order.payments.some((p) => p.status === 'processing' && p.provider !== 'manual'))

/** Where an open order whose payment failed can be paid again. */
async function findRetry(ctx: StoreContext, order: OrderOutput): Promise<string | null> {
  const isOver = order.payments.every((p) => ['failed', 'canceled', 'voided'].includes(p.status))
  return order.status === 'open' && isOver ? `/checkout/${await checkoutTokenOf(ctx, order.id)}` : null
}

function say(order: OrderOutput): { title: string; text: string } {
  const failed = order.payments.at(-1)?.status === 'failed'
  if (order.status === 'cancelled')
    return {
      title: 'Your order was cancelled',
      text: order.financialStatus === 'refunded' ? 'The money is on its way back to you.' : 'Nothing will be sent.',
    }
  if (order.financialStatus === 'quarantined')
    return { title: 'We are checking your payment', text: 'The store looks at it and will write to you.' }
  if (isWaiting(order))
    return {
      title: 'We are checking your payment',
      text: 'This page tells you as soon as it is through. You may close it; a mail follows.',
    }
  if (order.payments.some((p) => p.status === 'requires_action'))
    return { title: 'One step is missing', text: 'The bank asks you to confirm the payment.' }
  if (failed || order.financialStatus === 'expired')
    return { title: 'The payment did not go through', text: 'Nothing was charged. The order waits for another try.' }
  if (order.fulfilmentStatus === 'fulfilled') return { title: 'It is on its way', text: 'Everything of this order was sent.' }
  if (order.financialStatus === 'pending') return { title: 'Thank you for your order', text: 'It is sent when your payment has arrived.' }
  return { title: 'Thank you for your order', text: `A confirmation goes to ${order.email}.` }
}

function Page({
  ctx,
  mark,
  order,
  settings,
  action,
  retry,
}: {
  ctx: StoreContext
  mark: React.ReactNode
  order: OrderOutput
  settings: Pick<Settings, 'payments' | 'tax'>
  action: string | null
  retry: string | null
}) {
  const money = (minor: number) => formatMoney(minor, order.total.currency, ctx.store.locale)
  const { title, text } = say(order)
  const instructions = settings.payments.manualInstructions
  const last = order.payments.at(-1)
  const a = order.shippingAddress
  const isPaid = ['paid', 'partially_refunded', 'refunded'].includes(order.financialStatus)
  const isSent = order.fulfilmentStatus === 'fulfilled'
  const step = (isDone: boolean, isNow: boolean) => (isDone ? 'done' : isNow ? 'now' : undefined)
  return (
    <div className="split">
      <main className="main">
        <div className="top">
          <a className="brand" href="/">
            {mark}
          </a>
          <a href="/">Back to the shop</a>
        </div>
        <p className="soft">
          Order <span className="price">#{order.number}</span>
        </p>
        <h1 className="title">{title}</h1>
        <p className="soft lead">{text}</p>
        {retry && (
          <p className="actions">
            <a className="pay" href={retry}>
              Try another way of paying
            </a>
          </p>
        )}
        {action && (
          <p className="actions">
            <a className="pay" href={action}>
              Confirm the payment
            </a>
          </p>
        )}
        {order.status !== 'cancelled' && (
          <ol className="steps">
            <li className={step(true, false)}>
              <b>Ordered</b>
            </li>
            <li className={step(isPaid, !isPaid)}>
              <b>Paid</b>
            </li>
            <li className={step(isSent, isPaid && !isSent)}>
              <b>Sent</b>
              {order.fulfilmentStatus === 'partial' && 'in part'}
            </li>
          </ol>
        )}
        <div className="stack">
          {order.financialStatus === 'pending' && instructions && order.payments.some((p) => p.provider === 'manual') && (
            <section className="card">
              <h2>How to pay</h2>
              <p className="preline">{instructions}</p>
              <p>
                Reference: <b className="price">#{order.number}</b>
              </p>
            </section>
          )}
          {order.fulfilments.map((f) => (
            <section className="card" key={f.id}>
              <h2>Parcel {f.number}</h2>
              <p>
                {f.carrier || 'Sent'}{' '}
                {f.trackingUrl ? (
                  <a href={f.trackingUrl} rel="noreferrer">
                    {f.trackingNumber || 'Follow it'}
                  </a>
                ) : (
                  <span className="price">{f.trackingNumber}</span>
                )}
              </p>
              <ul className="parcel-lines">
                {f.lines.map((fl) => {
                  const line = order.lines.find((l) => l.id === fl.lineId)
                  return (
                    line && (
                      <li key={fl.lineId}>
                        {fl.quantity} × {[line.title, line.variantTitle].filter(Boolean).join(', ')}
                      </li>
                    )
                  )
                })}
              </ul>
            </section>
          ))}
          <div className="pair">
            <section className="card">
              <h2>Delivery</h2>
              <address>
                {a.name}
                <br />
                {a.address1}
                <br />
                {a.address2 && (
                  <>
                    {a.address2}
                    <br />
                  </>
                )}
                {a.postalCode} {a.city}
                {a.region && `, ${a.region}`}
                <br />
                {countryName(a.country, 'en')}
                <br />
                <span className="soft">{order.shippingTitle}</span>
              </address>
            </section>
            <section className="card">
              <h2>Payment</h2>
              <p>{(last?.provider === 'manual' ? settings.payments.manualTitle : last?.label) || 'Not paid yet'}</p>
            </section>
          </div>
        </div>
      </main>
      <aside className="side" aria-label="What you ordered">
        <div>
          <Items
            items={order.lines.map((l) => ({
              ...l,
              price: money(l.total.amount),
              picture: l.picture && <img src={new URL(l.picture).pathname} alt="" width="68" height="68" />,
            }))}
          />
          <Sums
            quote={{
              subtotalMinor: order.subtotal.amount,
              shippingMinor: order.shipping.amount,
              taxMinor: order.tax.amount,
              totalMinor: order.total.amount,
              taxesIncluded: order.taxesIncluded,
              taxRatePpm: order.taxRatePpm,
            }}
            money={money}
            taxName={settings.tax.name}
          />
        </div>
      </aside>
    </div>
  )
}
