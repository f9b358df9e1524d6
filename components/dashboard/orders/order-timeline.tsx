'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OrderOutput } from '#schemas/orders'
import { SubmitButton } from '#ui/submit-button'
import { useStore } from '../client.ts'
import { money, useWords } from '../format.ts'

export type TimelineEvent = { id: string; kind: string; actor: string; data: Record<string, string | number>; at: string }

/** Everything that happened to an order, the newest first; a note is one more line. */
export function OrderTimeline({ order, initial }: { order: OrderOutput; initial: TimelineEvent[] }) {
  const t = useTranslations('timeline')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const { data } = useQuery({
    ...api.orders.events.queryOptions({ input: { id: order.id } }),
    initialData: { items: initial },
    refetchInterval: 8_000,
  })
  const note = useMutation(
    api.orders.note.mutationOptions({
      onSuccess: () => {
        setText('')
        void queries.invalidateQueries()
      },
    }),
  )
  const words = (e: TimelineEvent) => {
    const amount =
      typeof e.data.amount === 'number'
        ? e.data.amount
        : typeof e.data.total === 'number'
          ? e.data.total
          : typeof e.data.refund === 'number'
            ? e.data.refund
            : 0
    const values = {
      ...e.data,
      money: money({ amount, currency: order.total.currency }, store.locale),
      text: String(e.data.text ?? ''),
      carrier: String(e.data.carrier ?? ''),
      tracking: String(e.data.tracking ?? ''),
      reason: String(e.data.reason ?? ''),
      code: String(e.data.code ?? '').replaceAll('_', ' '),
      pieces: Number(e.data.pieces ?? 0),
      number: Number(e.data.number ?? 0),
    }
    return t.has(e.kind) ? t(e.kind, values) : e.kind
  }
  return (
    <>
      <form
        className="flex gap-2 mb-5"
        onSubmit={(e) => {
          e.preventDefault()
          if (text.trim()) note.mutate({ id: order.id, text })
        }}
      >
        <input
          className="input"
          placeholder={t('notePlaceholder')}
          aria-label={t('noteLabel')}
          value={text}
          onChange={(e) => setText(e.target.value)}
          maxLength={2000}
        />
        <SubmitButton isBusy={note.isPending}>{t('add')}</SubmitButton>
      </form>
      <div className="timeline max-w-[560px]">
        {data.items.map((e, i) => (
          <div key={e.id} className={i === 0 ? 'is-now' : undefined}>
            <span className={e.kind === 'note' ? '' : 'font-[550]'}>{words(e)}</span>
            <div className="meta mt-0.5">
              {when(e.at)} · {e.actor}
            </div>
          </div>
        ))}
      </div>
    </>
  )
}
