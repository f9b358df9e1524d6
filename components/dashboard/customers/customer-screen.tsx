'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Mail, Phone } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CustomerOutput } from '#schemas/customers'
import type { OrderOutput } from '#schemas/orders'
import { Banner } from '#ui/empty'
import { TextAreaField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'
import { money, useWords } from '../format.ts'
import { OrderRows } from '../orders/orders-screen.tsx'
import { PageHead } from '../shell/page-head.tsx'

/** Who it is in a sentence, what they own, every order, and what staff should know. */
export function CustomerScreen({ initial, orders }: { initial: CustomerOutput; orders: OrderOutput[] }) {
  const t = useTranslations('customers')
  const language = useLocale()
  const { api, store } = useStore()
  const { country, place } = useWords(store.timezone)
  const queries = useQueryClient()
  const [customer, setCustomer] = useState(initial)
  const [note, setNote] = useState(initial.note)
  const save = useMutation(
    api.customers.update.mutationOptions({
      onSuccess: (fresh) => {
        setCustomer(fresh)
        toast(t('saved'))
        void queries.invalidateQueries()
      },
    }),
  )
  const since = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: store.timezone }).format(
    new Date(customer.since),
  )
  return (
    <>
      <PageHead
        hasLine
        crumb={{ href: `/store/${store.slug}/customers`, label: t('crumb') }}
        title={customer.name || customer.email}
        actions={
          <a className="btn" href={`mailto:${customer.email}`}>
            <Mail className="icon" />
            {t('write')}
          </a>
        }
      />
      <div className="rail-layout">
        <div className="min-w-0">
          <section className="section">
            <h2 className="sentence max-w-[760px]">
              {t.rich('sentence', {
                spent: money(customer.spent, store.locale),
                orders: customer.orders,
                since,
                place: place(customer),
                dim: (c) => <span className="dim">{c}</span>,
              })}
            </h2>
          </section>
          {customer.shelf.length > 0 && (
            <section className="section">
              <div className="section-head">
                <h2 className="section-title">{t('shelf')}</h2>
                <span className="meta num">{t('pieces', { count: customer.shelf.reduce((n, s) => n + s.quantity, 0) })}</span>
              </div>
              <div className="shelf">
                {customer.shelf.slice(0, 6).map((s) => (
                  <a key={s.productId} href={`/store/${store.slug}/products/${s.productId}`}>
                    {s.picture ? <img className="goods" src={s.picture} alt="" width={120} height={120} /> : <span className="goods" />}
                    <div className="tag-line">
                      <b>{s.quantity}</b>
                      <span>{s.title}</span>
                    </div>
                  </a>
                ))}
              </div>
            </section>
          )}
          <section className="border-b border-line">
            <div className="section-head bleed pt-6">
              <h2 className="section-title">{t('ordersOf')}</h2>
            </div>
            {orders.length ? <OrderRows rows={orders} /> : <p className="bleed pb-6 text-sm text-muted">{t('ordersEmpty')}</p>}
          </section>
          <section className="section last">
            {save.error && <Banner tone="danger">{problemOf(save.error).title}</Banner>}
            <form
              className="grid gap-3 max-w-[62ch]"
              onSubmit={(e) => {
                e.preventDefault()
                save.mutate({ id: customer.id, note })
              }}
            >
              <TextAreaField
                label={t('note')}
                hint={t('noteHint')}
                rows={3}
                maxLength={2000}
                value={note}
                onChange={(e) => setNote(e.target.value)}
              />
              <div>
                <SubmitButton isBusy={save.isPending} disabled={note === customer.note}>
                  {t('saveNote')}
                </SubmitButton>
              </div>
            </form>
          </section>
        </div>
        <aside className="rail">
          <section className="section grid gap-2 text-sm">
            <a className="link flex items-center gap-2 break-all" href={`mailto:${customer.email}`}>
              <Mail className="icon text-faint" />
              {customer.email}
            </a>
            {customer.phone && (
              <span className="flex items-center gap-2 num">
                <Phone className="icon text-faint" />
                {customer.phone}
              </span>
            )}
          </section>
          {customer.addresses.length > 0 && (
            <section className="section">
              <h2 className="text-sm font-[550] mb-1.5">{t('addresses')}</h2>
              {customer.addresses.map((a) => (
                <address key={`${a.address1} ${a.postalCode}`} className="not-italic text-sm text-muted mb-3">
                  {[a.name, a.address1, a.address2, `${a.postalCode} ${a.city}`, a.region, country(a.country)]
                    .filter(Boolean)
                    .map((line) => (
                      <span key={line} className="block">
                        {line}
                      </span>
                    ))}
                </address>
              ))}
            </section>
          )}
        </aside>
      </div>
    </>
  )
}
