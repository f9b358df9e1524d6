import { randomUUID } from 'node:crypto'
import { findSessionUser, listStoresOfUser, takeTry, type User } from '#domain/auth'
import { type Actor, DomainError } from '#domain/kernel'
import { authenticateKey } from '#domain/stores'
import type { ApiContext } from '../../domain/kernel/api.ts'
import { startShared } from '../../server/shared.ts'
import { readSession } from './session.ts'

/** Who asks, and for which store: an API key names its store, a session says which of its stores by slug. */
export function apiContext(request: Request, storeSlug: string | null): ApiContext {
  const requestId = randomUUID()
  const idempotencyKey = request.headers.get('idempotency-key')?.slice(0, 200) ?? null
  return { requestId, idempotencyKey, access: () => access(request.headers.get('authorization'), storeSlug) }
}

export async function access(authorization: string | null, storeSlug: string | null): Promise<{ storeId: number; actor: Actor }> {
  await startShared()
  const key = /^Bearer (vk_[\w-]{20,100})$/.exec(authorization ?? '')?.[1]
  if (key) {
    const found = await authenticateKey(key)
    if (found.actor.kind === 'key') await takeTry('api-key', found.actor.keyId)
    return found
  }
  if (authorization) throw new DomainError('key.invalid', 401, 'This API key is not valid.')
  if (!storeSlug) throw new DomainError('access.anonymous', 401, 'An API key is needed: Authorization: Bearer vk_…')
  return openStoreFor(await requireUser(), storeSlug)
}

export async function requireUser(): Promise<User> {
  const session = await readSession()
  const user = session ? await findSessionUser(session.userId, session.sessionVersion) : null
  if (!user) throw new DomainError('access.anonymous', 401, 'Sign in first.')
  return user
}

export async function openStoreFor(user: User, slug: string): Promise<{ storeId: number; actor: Actor }> {
  const store = (await listStoresOfUser(user.id)).find((s) => s.slug === slug)
  if (!store) throw new DomainError('store.not_found', 404, 'There is no such store among yours.')
  return { storeId: store.id, actor: { kind: 'merchant', userId: user.id, name: user.name, role: store.role } }
}
