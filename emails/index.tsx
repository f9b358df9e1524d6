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
  newsletter: async ({ url, store }) => ({
    subject: `Letters from ${store.name}: is it you?`,
    html: await html(
      <Layout
        brand={store.name}
        url={store.url}
        look={store.brand}
        logoUrl={store.logoUrl}
        foot="If it was not you, do nothing: you are not on the list."
      >
        <Title look={store.brand}>Shall we write to you?</Title>
        <p style={{ margin: 0 }}>
          Somebody left this address with {store.name} to get its letters. If it was you, say yes. With the same link you leave again.
        </p>
        <Button href={url} look={store.brand}>
          Yes, write to me
        </Button>
      </Layout>,
    ),
    text: `Somebody left this address with ${store.name} to get its letters. If it was you, say yes here; with the same link you leave again:\n${url}\n\nIf it was not you, do nothing: you are not on the list.`,
  }),
  contact: async ({ storeName, name, email, phone, message, url }) => ({
    subject: `${name} wrote to ${storeName}`,
    html: await html(
      <Layout brand="Vitrine" url={url} foot={`Answer this mail, and it goes to ${email}.`}>
        <Title>{name} wrote</Title>
        <p style={{ margin: '0 0 16px' }}>{[email, phone].filter(Boolean).join(' · ')}</p>
        <p style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{message}</p>
        <Button href={url}>All messages</Button>
      </Layout>,
    ),
    text: `${name} wrote (${[email, phone].filter(Boolean).join(', ')}):\n\n${message}\n\nAnswer this mail, and it goes to ${email}. All messages:\n${url}`,
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
