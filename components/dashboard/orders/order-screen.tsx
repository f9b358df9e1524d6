'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Printer, Truck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OrderOutput } from '#schemas/orders'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Banner } from '#ui/empty'
import { CheckField, TextField } from '#ui/field'
import { problemOf, useStore } from '../client.ts'
import { money, useWords } from '../format.ts'
import { PageHead } from '../shell/page-head.tsx'
import { FulfilDrawer } from './fulfil-drawer.tsx'
import { OrderTags } from './order-tags.tsx'
import { OrderTimeline, type TimelineEvent } from './order-timeline.tsx'
import { FulfilmentStatus, PaymentStatus } from './statuses.tsx'

type Line = OrderOutput['lines'][number]

export function OrderScreen({ initial, events }: { initial: OrderOutput; events: TimelineEvent[] }) {
  const t = useTranslations('order')
  const { api, store } = useStore()
  const { country } = useWords(store.timezone)
  const queries = useQueryClient()
  const [open, setOpen] = useState<'fulfil' | 'cancel' | null>(null)
  const [restock, setRestock] = useState(true)
  const [reason, setReason] = useState('')
  const { data: order } = useQuery({
    ...api.orders.get.queryOptions({ input: { id: initial.id } }),
    initialData: initial,
    refetchInterval: 8_000,
  })
  const after = {
    onSuccess: () => {
      setOpen(null)
      void queries.invalidateQueries()
    },
  }
  const cancel = useMutation(api.orders.cancel.mutationOptions(after))
  const markPaid = useMutation(api.orders.markPaid.mutationOptions(after))
  const left = order.lines.filter((l) => l.quantity > l.fulfilledQuantity)
  const isOpen = order.status === 'open'
  const manual = order.payments.some((p) => p.provider === 'manual' && p.status === 'processing')
  const maySend = isOpen && left.length > 0 && (['paid', 'authorized', 'partially_refunded'].includes(order.financialStatus) || manual)
  const failed = markPaid.error ?? cancel.error
  const a = order.shippingAddress
  return (
    <>
      <PageHead
        hasLine
        crumb={{ href: `/store/${store.slug}/orders`, label: t('crumb') }}
        title={
          <>
            <span className="num">#{order.number}</span>
            <span className="flex gap-4 font-sans tracking-normal font-normal">
              <PaymentStatus order={order} />
              <FulfilmentStatus order={order} />
            </span>
          </>
        }
        actions={
          <>
            <Button kind="quiet" className="hide-phone" onClick={() => print()}>
              <Printer className="icon" />
              {t('print')}
            </Button>
            {isOpen && (
              <Button kind="quiet" onClick={() => setOpen('cancel')}>
                {t('cancel')}
              </Button>
            )}
            {isOpen && manual && (
              <Button isBusy={markPaid.isPending} onClick={() => markPaid.mutate({ id: order.id })}>
                {t('markPaid')}
              </Button>
            )}
            {maySend && (
              <Button kind="primary" onClick={() => setOpen('fulfil')}>
                <Truck className="icon" />
                {order.fulfilments.length ? t('sendRest') : t('send')}
              </Button>
            )}
          </>
        }
      />
      <div className="rail-layout">
        <div className="min-w-0">
          {failed && (
            <div className="section">
              <Banner tone="danger">{problemOf(failed).title}</Banner>
            </div>
          )}
          {order.financialStatus === 'quarantined' && (
            <div className="section">
              <Banner tone="danger">{t('quarantined')}</Banner>
            </div>
          )}
          {order.fulfilments.map((f) => (
            <section className="section" key={f.id}>
              <div className="section-head">
                <h2 className="section-title">{t('parcel', { n: f.number })}</h2>
                <span className="text-sm text-muted">
                  {f.carrier}{' '}
                  {f.trackingUrl ? (
                    <a className="link num" href={f.trackingUrl} rel="noreferrer" target="_blank">
                      {f.trackingNumber || t('follow')}
                    </a>
                  ) : (
                    <span className="num">{f.trackingNumber}</span>
                  )}
                </span>
              </div>
              {f.lines.map((fl) => {
                const line = order.lines.find((l) => l.id === fl.lineId)
                return line ? <LineRow key={fl.lineId} line={line} quantity={fl.quantity} /> : null
              })}
            </section>
          ))}
          {left.length > 0 && (
            <section className="section">
              <div className="section-head">
                <h2 className="section-title">{order.status === 'cancelled' ? t('ordered') : t('toSend')}</h2>
              </div>
              {left.map((l) => (
                <LineRow key={l.id} line={l} quantity={l.quantity - l.fulfilledQuantity} />
              ))}
            </section>
          )}
          <section className="section">
            <div className="section-head">
              <h2 className="section-title">{t('payment')}</h2>
              <span className="text-sm text-muted">{order.payments.at(-1)?.label}</span>
            </div>
            <div className="ledger">
              <div>
                <span>
                  {t('items')}{' '}
                  <span className="text-faint">· {t('pieces', { count: order.lines.reduce((n, l) => n + l.quantity, 0) })}</span>
                </span>
                <span>{money(order.subtotal, store.locale)}</span>
              </div>
              <div>
                <span>
                  {t('delivery')} <span className="text-faint">· {order.shippingTitle}</span>
                </span>
                <span>{money(order.shipping, store.locale)}</span>
              </div>
              {!order.taxesIncluded && (
                <div>
                  <span>{t('tax')}</span>
                  <span>{money(order.tax, store.locale)}</span>
                </div>
              )}
              <div className="sum">
                <span>
                  {t('total')}{' '}
                  {order.taxesIncluded && order.tax.amount > 0 && (
                    <span className="text-faint font-normal">
                      {t('withTax', { tax: money(order.tax, store.locale), rate: order.taxRatePpm / 10_000 })}
                    </span>
                  )}
                </span>
                <span>{money(order.total, store.locale)}</span>
              </div>
            </div>
          </section>
          <section className="section last">
            <h2 className="section-title mb-4">{t('timeline')}</h2>
            <OrderTimeline order={order} initial={events} />
          </section>
        </div>
        <aside className="rail">
          <section className="section">
            <h2 className="section-title break-words">
              <Link className="no-underline" href={`/store/${store.slug}/customers/${order.customer.id}`}>
                {order.customer.name || order.email}
              </Link>
            </h2>
            <p className="text-sm mt-2">
              <a className="link break-all" href={`mailto:${order.email}`}>
                {order.email}
              </a>
            </p>
            {a.phone && <p className="text-sm num mt-1">{a.phone}</p>}
          </section>
          <section className="section">
            <h3 className="text-sm font-[550] mb-1.5">{t('deliveryTo')}</h3>
            <address suppressHydrationWarning className="not-italic text-sm text-muted">
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
              {country(a.country)}
            </address>
          </section>
          <OrderTags order={order} />
          <section className="section">
            <a className="link text-sm" href={`${store.url}/orders/${order.token}`} target="_blank" rel="noreferrer">
              {t('customerPage')}
            </a>
          </section>
        </aside>
      </div>
      {open === 'fulfil' && <FulfilDrawer order={order} onClose={() => setOpen(null)} />}
      <Dialog
        isOpen={open === 'cancel'}
        onClose={() => setOpen(null)}
        title={t('cancelTitle', { number: order.number })}
        foot={
          <>
            <Button onClick={() => setOpen(null)}>{t('keep')}</Button>
            <Button kind="danger" isBusy={cancel.isPending} onClick={() => cancel.mutate({ id: order.id, restock, reason })}>
              {t('cancelIt', { number: order.number })}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <p>
            {order.financialStatus === 'paid' && !order.payments.some((p) => p.provider === 'manual' && p.status === 'succeeded')
              ? t('cancelRefund', { total: money(order.total, store.locale) })
              : t('cancelPlain')}
          </p>
          <TextField label={t('reason')} value={reason} onChange={(e) => setReason(e.target.value)} />
          {order.lines.some((l) => l.fulfilledQuantity > 0) && (
            <CheckField label={t('restock')} checked={restock} onChange={(e) => setRestock(e.target.checked)} />
          )}
        </div>
      </Dialog>
    </>
  )
}

function LineRow({ line, quantity }: { line: Line; quantity: number }) {
  const { store } = useStore()
  return (
    <div className="grid grid-cols-[40px_1fr_auto] gap-3 items-center py-2.5 border-t border-line">
      {line.picture ? <img className="thumb" src={line.picture} alt="" width={40} height={40} /> : <span className="thumb" />}
      <div className="min-w-0">
        <b className="font-[550]">{line.title}</b>
        <div className="meta">{[line.variantTitle, line.sku].filter(Boolean).join(' · ')}</div>
      </div>
      <div className="text-end num text-sm">
        <span className="text-muted">
          {quantity} × {money(line.unitPrice, store.locale)}
        </span>{' '}
        <b className="font-[550] inline-block min-w-[64px]">
          {money({ ...line.unitPrice, amount: line.unitPrice.amount * quantity }, store.locale)}
        </b>
      </div>
    </div>
  )
}
