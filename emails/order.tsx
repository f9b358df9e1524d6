import { formatMoney } from '#domain/kernel'
import type { OrderMailData } from '#domain/notifications'
import { Button, Layout, soft, Title } from './layout.tsx'

const words = {
  'order-confirmation': { title: 'Thank you for your order', button: 'See your order' },
  'order-notice': { title: 'A new order', button: 'Open the order' },
  'payment-received': { title: 'Your payment is here', button: 'See your order' },
  'order-shipped': { title: 'It is on its way', button: 'See your order' },
  'order-cancelled': { title: 'Your order was cancelled', button: 'See your order' },
  'payment-late': { title: 'Your payment came too late', button: 'See your order' },
  'payment-late-notice': { title: 'A payment came too late', button: 'Open the order' },
}

export function orderSubject({ kind, order, store, parcel }: OrderMailData): string {
  if (kind === 'order-shipped')
    return `Order #${order.number}: ${parcel && order.fulfilments.length > 1 ? `parcel ${parcel.number} is on its way` : 'it is on its way'}`
  if (kind === 'order-notice')
    return `Order #${order.number}: ${formatMoney(order.total.amount, order.total.currency, store.locale)} from ${order.shippingAddress.name}`
  if (kind === 'payment-received') return `Order #${order.number}: your payment is here`
  if (kind === 'payment-late') return `Order #${order.number}: your payment goes back`
  if (kind === 'payment-late-notice') return `Order #${order.number}: a payment came too late and is returned`
  return kind === 'order-cancelled' ? `Order #${order.number} was cancelled` : `Order #${order.number} at ${store.name}`
}

export function intro({ kind, order, parcel, instructions }: OrderMailData): string {
  if (kind === 'order-cancelled')
    return order.payments.some((p) => p.status === 'succeeded')
      ? 'Nothing will be sent. What you paid goes back the way it came.'
      : 'Nothing will be sent and nothing was charged.'
  if (kind === 'order-notice')
    return order.financialStatus === 'paid' ? 'It is paid and waits to be sent.' : 'It waits for its payment by hand; its stock is kept.'
  if (kind === 'payment-received') return 'Thank you. We write again as soon as your order is sent.'
  if (kind === 'payment-late')
    return order.status === 'cancelled'
      ? 'Your order had been cancelled before your payment arrived. The whole amount goes back the way it came.'
      : 'What you ordered was sold out before your payment arrived. Nothing will be sent, and the whole amount goes back the way it came.'
  if (kind === 'payment-late-notice')
    return order.status === 'cancelled'
      ? 'The order was cancelled before the payment arrived. The money is being returned; there is nothing to send.'
      : 'Its stock was given up and is sold out by now. The money is being returned; please do not send the order.'
  if (kind === 'order-shipped')
    return `${parcel?.carrier || 'A carrier'} has your parcel${parcel?.trackingNumber ? `: ${parcel.trackingNumber}` : ''}.`
  return instructions || 'We write again as soon as it is sent.'
}

/** What the mail is about: the parcel's pieces, else the whole order. */
export function shownLines({ kind, order, parcel }: OrderMailData): OrderMailData['order']['lines'] {
  if (kind !== 'order-shipped' || !parcel) return order.lines
  return order.lines.flatMap((l) => {
    const quantity = parcel.lines.find((p) => p.lineId === l.id)?.quantity
    return quantity ? [{ ...l, quantity }] : []
  })
}

export const countryName = (code: string, locale: string) => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code

export function OrderMail(data: OrderMailData) {
  const { kind, order, store, orderUrl, parcel } = data
  const money = (m: { amount: number; currency: string }) => formatMoney(m.amount, m.currency, store.locale)
  const lines = shownLines(data)
  const a = order.shippingAddress
  const row = { padding: '10px 0', borderTop: '1px solid #e4d9c7', verticalAlign: 'top' as const }
  return (
    <Layout brand={store.name} url={store.url} look={store.brand} logoUrl={store.logoUrl} foot={`Questions? Answer to ${store.email}.`}>
      <Title look={store.brand}>{words[kind].title}</Title>
      <p style={{ margin: 0, color: soft, whiteSpace: 'pre-line' }}>{intro(data)}</p>
      <Button look={store.brand} href={orderUrl}>
        {words[kind].button}
      </Button>
      {kind === 'order-shipped' && parcel?.trackingUrl && (
        <p style={{ margin: '0 0 24px' }}>
          <a href={parcel.trackingUrl} style={{ color: 'inherit' }}>
            Follow the parcel
          </a>
        </p>
      )}
      <p style={{ margin: '0 0 8px', fontWeight: 500 }}>Order #{order.number}</p>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ fontSize: 15 }}>
        <tbody>
          {lines.map((l) => (
            <tr key={l.id}>
              <td style={row}>
                {l.quantity} × {l.title}
                {l.variantTitle && (
                  <>
                    <br />
                    <span style={{ color: soft }}>{l.variantTitle}</span>
                  </>
                )}
              </td>
              <td style={{ ...row, textAlign: 'right', whiteSpace: 'nowrap' }}>{kind === 'order-shipped' ? '' : money(l.total)}</td>
            </tr>
          ))}
          {kind !== 'order-shipped' && (
            <>
              <tr>
                <td style={row}>Delivery, {order.shippingTitle}</td>
                <td style={{ ...row, textAlign: 'right' }}>{order.shipping.amount ? money(order.shipping) : 'Free'}</td>
              </tr>
              {!order.taxesIncluded && order.tax.amount > 0 && (
                <tr>
                  <td style={row}>Tax</td>
                  <td style={{ ...row, textAlign: 'right' }}>{money(order.tax)}</td>
                </tr>
              )}
              <tr>
                <td style={{ ...row, fontWeight: 600 }}>Total</td>
                <td style={{ ...row, textAlign: 'right', fontWeight: 600 }}>{money(order.total)}</td>
              </tr>
            </>
          )}
        </tbody>
      </table>
      <p style={{ margin: '24px 0 4px', fontWeight: 500 }}>Delivery to</p>
      <p style={{ margin: 0, color: soft }}>
        {a.name}
        <br />
        {a.address1}
        <br />
        {a.postalCode} {a.city}
        <br />
        {countryName(a.country, store.locale)}
      </p>
    </Layout>
  )
}
