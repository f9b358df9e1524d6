'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { makeClient, StoreContext, type StoreInfo } from './client.ts'

export function StoreProvider({ store, children }: { store: StoreInfo; children: ReactNode }) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1, refetchOnWindowFocus: true } } }),
  )
  const value = useMemo(() => ({ api: makeClient(store.slug), store }), [store])
  return (
    <QueryClientProvider client={queries}>
      <StoreContext value={value}>{children}</StoreContext>
    </QueryClientProvider>
  )
}
