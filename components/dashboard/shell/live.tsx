'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { toast } from '#ui/toast'
import { useStore } from '../client.ts'

type Notice = { kind: 'order' | 'import'; what: string; id: string }

/**
 * Hears what happens in the store while a screen is open: lists ask again at once, and a new order says so. Where streams do
 * not get through, the lists' own intervals do the same a little later.
 */
export function Live() {
  const t = useTranslations('live')
  const { api, store } = useStore()
  const queries = useQueryClient()
  const router = useRouter()
  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isBack = false
    const catchUp = () => {
      if (isBack) void queries.invalidateQueries()
      if (isBack) router.refresh()
      isBack = true
    }
    const hear = (event: MessageEvent) => {
      const { kind, what, id } = JSON.parse(event.data as string) as Notice
      void queries.invalidateQueries({ queryKey: kind === 'import' ? api.imports.key() : api.orders.key() })
      if (kind !== 'order') return
      if (what === 'order.placed') toast(t('newOrder'), { label: t('look'), run: () => router.push(`/store/${store.slug}/orders/${id}`) })
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), 800) // several at once are one look
    }
    // A browser has six connections to a host for all its tabs: only a tab that is looked at holds one.
    const follow = () => {
      source?.close()
      source = document.visibilityState === 'visible' ? new EventSource(`/api/live?store=${store.slug}`) : undefined
      source?.addEventListener('open', catchUp)
      source?.addEventListener('message', hear)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      clearTimeout(timer)
      source?.close()
    }
  }, [api, queries, router, store.slug, t])
  return null
}
