import { createRouterClient } from '@orpc/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listStoresOfUser } from '#domain/auth'
import { type Actor, DomainError, inStore, shopUrl } from '#domain/kernel'
import { getGate, getSetting } from '#domain/stores'
import { router } from '../api/router.ts'
import { requirePageUser } from './page-user.ts'

/** The open store of a dashboard page, once a request; a store that is not the person's does not exist. */
export const openDashboard = cache(async (slug: string) => {
  const user = await requirePageUser(`/store/${slug}`)
  const found = (await listStoresOfUser(user.id)).find((s) => s.slug === slug)
  if (!found) notFound()
  const actor: Actor = { kind: 'merchant', userId: user.id, name: user.name, role: found.role }
  const { currency, locale, timezone, country, status, primaryHost, weightUnit, isShut } = await inStore(found.id, actor, async (ctx) => ({
    ...ctx.store,
    weightUnit: (await getSetting(ctx, 'general')).value.weightUnit,
    isShut: (await getGate(ctx)) !== null,
  }))
  const store = {
    slug,
    name: found.name,
    currency,
    locale,
    timezone,
    country,
    weightUnit,
    isClosed: status !== 'active',
    isShut,
    url: shopUrl({ slug, primaryHost }),
  }
  const call = createRouterClient(router, {
    context: { requestId: crypto.randomUUID(), idempotencyKey: null, access: async () => ({ storeId: found.id, actor }) },
  })
  return { user, store, call, role: found.role, isDemo: found.isDemo }
})

/** Runs a read of a page; what does not exist is the 404 page. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof DomainError && error.status === 404) notFound()
    if ((error as { status?: number }).status === 422 || (error as { code?: string }).code === 'BAD_REQUEST') notFound()
    throw error
  }
}
