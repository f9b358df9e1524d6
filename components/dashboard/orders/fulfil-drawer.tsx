'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OrderOutput } from '#schemas/orders'
import { Button } from '#ui/button'
import { Drawer } from '#ui/drawer'
import { TextField } from '#ui/field'
import { problemOf, useStore } from '../client.ts'

/** Which pieces go into this parcel, and how it can be followed. */
export function FulfilDrawer({ order, onClose }: { order: OrderOutput; onClose: () => void }) {
  const t = useTranslations('fulfil')
  const { api } = useStore()
  const queries = useQueryClient()
  const left = order.lines.filter((l) => l.quantity > l.fulfilledQuantity)
  const [amounts, setAmounts] = useState<Record<string, number>>(() =>
    Object.fromEntries(left.map((l) => [l.id, l.quantity - l.fulfilledQuantity])),
  )
  const [tracking, setTracking] = useState({ carrier: '', number: '', url: '' })
  const fulfil = useMutation(
    api.orders.fulfil.mutationOptions({
      onSuccess: () => {
        onClose()
        void queries.invalidateQueries()
      },
    }),
  )
  const pieces = Object.values(amounts).reduce((a, b) => a + b, 0)
  const problem = fulfil.error ? problemOf(fulfil.error) : null
  const send = () =>
    fulfil.mutate({
      id: order.id,
      lines: left.flatMap((l) => (amounts[l.id] ? [{ lineId: l.id, quantity: amounts[l.id] ?? 0 }] : [])),
      tracking,
    })
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={t('title', { number: order.number })}
      closeLabel={t('close')}
      foot={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button kind="primary" disabled={!pieces} isBusy={fulfil.isPending} onClick={send}>
            {t('send', { count: pieces })}
          </Button>
        </>
      }
    >
      {problem && (
        <p className="banner banner-danger mb-4" role="alert">
          {problem.title}
        </p>
      )}
      {left.map((l) => {
        const max = l.quantity - l.fulfilledQuantity
        const n = amounts[l.id] ?? 0
        const set = (value: number) => setAmounts({ ...amounts, [l.id]: Math.max(0, Math.min(max, value)) })
        return (
          <div key={l.id} className="grid grid-cols-[40px_1fr_auto] gap-3 items-center py-3 border-t border-line first:border-0">
            {l.picture ? <img className="thumb" src={l.picture} alt="" width={40} height={40} /> : <span className="thumb" />}
            <div className="min-w-0">
              <b className="font-[550] text-sm">{l.title}</b>
              <div className="meta">{[l.variantTitle, t('left', { count: max })].filter(Boolean).join(' · ')}</div>
            </div>
            <span
              className="inline-flex items-center rounded-md num text-sm"
              style={{ boxShadow: 'inset 0 0 0 1px var(--color-line-strong)' }}
              role="group"
              aria-label={t('quantityOf', { title: l.title })}
            >
              <button type="button" className="icon-btn icon-btn-sm" aria-label={t('less')} disabled={n === 0} onClick={() => set(n - 1)}>
                −
              </button>
              <span className="w-6 text-center" aria-live="polite">
                {n}
              </span>
              <button
                type="button"
                className="icon-btn icon-btn-sm"
                aria-label={t('oneMore')}
                disabled={n === max}
                onClick={() => set(n + 1)}
              >
                +
              </button>
            </span>
          </div>
        )
      })}
      <div className="grid gap-4 pt-5 mt-3 border-t border-line">
        <TextField label={t('carrier')} value={tracking.carrier} onChange={(e) => setTracking({ ...tracking, carrier: e.target.value })} />
        <TextField label={t('number')} value={tracking.number} onChange={(e) => setTracking({ ...tracking, number: e.target.value })} />
        <TextField
          label={t('url')}
          type="url"
          placeholder="https://"
          value={tracking.url}
          onChange={(e) => setTracking({ ...tracking, url: e.target.value })}
          error={problem?.errors?.find((e) => e.path.startsWith('tracking'))?.message}
        />
        <p className="hint">{t('mail', { email: order.email })}</p>
      </div>
    </Drawer>
  )
}
