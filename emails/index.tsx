import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { formatMoney } from '#domain/kernel'
import type { MailRenderer } from '#domain/notifications'
import { Button, Layout, Title } from './layout.tsx'
import { intro, OrderMail, orderSubject, shownLines } from './order.tsx'

const html = async (element: ReactElement) => new Response((await prerender(element)).prelude).text()

/** The templates behind the notifications port; HTML and plain text say the same. */
export const mailRenderer: MailRenderer = {
  order: async (data) => ({
    subject: orderSubject(data),
    html: await html(<OrderMail {...data} />),
    text: [
      data.store.name,
      '',
      orderSubject(data),
      intro(data),
      '',
      ...shownLines(data).map((l) => {
        const what = `${l.quantity} × ${l.title}${l.variantTitle ? `, ${l.variantTitle}` : ''}`
        return data.kind === 'order-shipped' ? what : `${what}  ${formatMoney(l.total.amount, l.total.currency, data.store.locale)}`
      }),
      ...(data.kind === 'order-shipped'
        ? [data.parcel?.trackingUrl ? `Follow the parcel: ${data.parcel.trackingUrl}` : '']
        : [`Total  ${formatMoney(data.order.total.amount, data.order.total.currency, data.store.locale)}`]),
      '',
      data.orderUrl,
    ].join('\n'),
  }),
  passwordReset: async ({ url }) => ({
    subject: 'Set a new password',
    html: await html(
      <Layout brand="Vitrine" url={url} foot="If you did not ask for this, nothing has changed.">
        <Title>Set a new password</Title>
        <p style={{ margin: 0 }}>The link works once and for an hour.</p>
        <Button href={url}>Set a new password</Button>
      </Layout>,
    ),
    text: `Set a new password. The link works once and for an hour:\n${url}\n\nIf you did not ask for this, nothing has changed.`,
  }),
  invitation: async ({ url, storeName, invitedBy }) => ({
    subject: `${invitedBy} invites you to ${storeName}`,
    html: await html(
      <Layout brand="Vitrine" url={url} foot="If you do not know the store, nothing has happened and nothing will.">
        <Title>A seat in {storeName}</Title>
        <p style={{ margin: 0 }}>{invitedBy} would like you to work in the store with them. The link works once and for a week.</p>
        <Button href={url}>Take the seat</Button>
      </Layout>,
    ),
    text: `${invitedBy} invites you to ${storeName}. The link works once and for a week:\n${url}\n\nIf you do not know the store, nothing has happened and nothing will.`,
  }),
}
