'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { Toasts } from '#ui/toast'
import { makeClient, StoreContext, type StoreInfo } from './client.ts'

export function StoreProvider({ store, children }: { store: StoreInfo; children: ReactNode }) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1, refetchOnWindowFocus: true } } }),
  )
  const t = useTranslations('saveBar')
  const value = useMemo(() => ({ api: makeClient(store.slug), store }), [store])
  return (
    <QueryClientProvider client={queries}>
      <StoreContext value={value}>{children}</StoreContext>
      <Toasts closeLabel={t('dismiss')} />
    </QueryClientProvider>
  )
}
