'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { OrderOutput } from '#schemas/orders'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'

/** Tags of an order, saved as they are typed. */
export function OrderTags({ order }: { order: OrderOutput }) {
  const t = useTranslations('order')
  const { api } = useStore()
  const queries = useQueryClient()
  const save = useMutation(
    api.orders.setTags.mutationOptions({
      onSettled: () => void queries.invalidateQueries(),
      onError: (error) => toast(problemOf(error).title),
    }),
  )
  const tags = save.isPending ? save.variables.tags : order.tags
  const set = (next: string[]) => save.mutate({ id: order.id, tags: next })
  return (
    <section className="section">
      <h3 className="text-sm font-[550] mb-2">{t('tags')}</h3>
      <div className="flex flex-wrap gap-1.5">
        {tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
            <button type="button" aria-label={t('removeTag', { tag })} onClick={() => set(tags.filter((x) => x !== tag))}>
              <X className="icon icon-sm" />
            </button>
          </span>
        ))}
        <input
          className="input input-sm w-36!"
          aria-label={t('tagPlaceholder')}
          placeholder={t('tagPlaceholder')}
          maxLength={60}
          onKeyDown={(e) => {
            const text = e.currentTarget.value.trim()
            if (e.key !== 'Enter' && e.key !== ',') return
            e.preventDefault()
            if (text && !tags.some((x) => x.toLowerCase() === text.toLowerCase())) set([...tags, text])
            e.currentTarget.value = ''
          }}
        />
      </div>
    </section>
  )
}
