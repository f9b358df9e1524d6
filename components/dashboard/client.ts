'use client'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { RouterClient } from '@orpc/server'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createContext, useContext } from 'react'
import type { WeightUnit } from '#schemas/stores'
import type { Router } from '../../app/api/router.ts'

export type Client = RouterClient<Router>
export type Problem = {
  code: string
  title: string
  status: number
  requestId: string
  errors?: { path: string; message: string }[]
  current?: unknown
}

/** The dashboard's one client; each store has its own. */
export function makeClient(slug: string) {
  const link = new RPCLink({ url: () => `${location.origin}/api/rpc`, headers: { 'x-vitrine-store-slug': slug } })
  return createTanstackQueryUtils(createORPCClient<Client>(link), { path: [slug] })
}
export type Api = ReturnType<typeof makeClient>

export type StoreInfo = {
  slug: string
  name: string
  currency: string
  locale: string
  url: string
  timezone: string
  country: string
  weightUnit: WeightUnit
  isClosed: boolean
  /** Shoppers need the password. */
  isShut: boolean
}
export const StoreContext = createContext<{ api: Api; store: StoreInfo } | null>(null)

export function useStore() {
  const value = useContext(StoreContext)
  if (!value) throw new Error('No store is open here')
  return value
}

/** The problem document behind an error of the client. */
export function problemOf(error: unknown): Problem {
  const data = (error as { data?: Problem } | null)?.data
  return data?.code
    ? data
    : {
        code: 'network',
        title: error instanceof Error && error.message ? error.message : 'The server cannot be reached.',
        status: 0,
        requestId: '',
      }
}
