'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useState } from 'react'
import { mailKinds } from '#schemas/notifications'
import { Banner, Empty } from '#ui/empty'
import { SelectField } from '#ui/field'
import { problemOf, useStore } from '../client.ts'
import { ViewTabs } from '../lists/list-head.tsx'

const forms = ['html', 'text'] as const

/** The mails of the store, each as it would be sent about a real order. */
export function MailsSection() {
  const t = useTranslations('mailPreviews')
  const { api } = useStore()
  const [kind, setKind] = useQueryState('mail', parseAsStringLiteral(mailKinds).withDefault('order-confirmation'))
  const [orderId, setOrderId] = useState('')
  const [form, setForm] = useState<(typeof forms)[number]>('html')
  const orders = useQuery(api.orders.list.queryOptions({ input: { limit: 20, view: 'all' } }))
  const { data, error } = useQuery({
    ...api.mails.preview.queryOptions({ input: { kind, ...(orderId ? { orderId } : {}) } }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const problem = error ? problemOf(error) : null
  if (problem?.code === 'order.not_found') return <Empty title={t('which')} text={t('none')} />
  const listed = orders.data?.items ?? []
  return (
    <section className="section pt-2! last grid gap-5">
      <p className="text-base text-muted">{t('lead')}</p>
      {problem && <Banner tone="danger">{problem.title}</Banner>}
      <div className="grid md:grid-cols-2 gap-4">
        <SelectField label={t('which')} value={kind} hint={t(`when.${kind}`)} onChange={(e) => void setKind(e.target.value as typeof kind)}>
          {mailKinds.map((k) => (
            <option key={k} value={k}>
              {t(`kind.${k}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('order')} value={orderId || (data?.orderId ?? '')} onChange={(e) => setOrderId(e.target.value)}>
          {data && !listed.some((o) => o.id === data.orderId) && <option value={data.orderId}>#{data.orderNumber}</option>}
          {listed.map((o) => (
            <option key={o.id} value={o.id}>
              #{o.number} · {o.customer.name || o.email}
            </option>
          ))}
        </SelectField>
      </div>
      {data ? (
        <div className="grid gap-3">
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
            <dt className="text-muted">{t('subject')}</dt>
            <dd className="font-[550]">{data.subject}</dd>
            <dt className="text-muted">{t('to')}</dt>
            <dd className="break-all">{data.recipient}</dd>
          </dl>
          <div style={{ '--edge': '0px' } as React.CSSProperties}>
            <ViewTabs label={t('view')} views={forms} view={form} onView={setForm} name={(f) => t(f)} />
          </div>
          {form === 'html' ? (
            <iframe
              title={t('frame')}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              srcDoc={data.html.replace('<head>', '<head><base target="_blank">')}
              className="w-full h-[720px] border border-line rounded-md bg-[#f8f4ec]"
            />
          ) : (
            <pre className="p-4 bg-sunken rounded-md text-xs whitespace-pre-wrap break-words">{data.text}</pre>
          )}
        </div>
      ) : (
        !problem && <div className="skeleton h-96!" />
      )}
    </section>
  )
}
