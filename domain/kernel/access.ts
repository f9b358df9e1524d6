import type { Actor, Role } from './context.ts'
import { DomainError } from './errors.ts'

export const scopes = [
  'store:read',
  'store:write',
  'products:read',
  'products:write',
  'inventory:read',
  'inventory:write',
  'orders:read',
  'orders:write',
  'customers:read',
  'customers:write',
  'settings:read',
  'settings:write',
  'imports:read',
  'imports:write',
  'media:write',
  'keys:write',
  'audit:read',
  'staff:read',
  'staff:write',
  'analytics:read',
  'views:write',
  'content:read',
  'content:write',
  'themes:read',
  'themes:write',
] as const
export type Scope = (typeof scopes)[number]

const notForStaff: Scope[] = ['settings:write', 'keys:write', 'store:write', 'staff:write']

const roleScopes: Record<Role, readonly Scope[]> = { owner: scopes, admin: scopes, staff: scopes.filter((s) => !notForStaff.includes(s)) }

/** Deny by default: 403 unless the actor's role or key holds the scope. */
export function requireScope(actor: Actor, scope: Scope): void {
  if (hasScope(actor, scope)) return
  throw new DomainError('access.denied', 403, `This needs the permission ${scope}.`, { data: { scope } })
}

export function hasScope(actor: Actor, scope: Scope): boolean {
  if (actor.kind === 'system') return true
  const held: readonly string[] = actor.kind === 'merchant' ? roleScopes[actor.role] : actor.kind === 'key' ? actor.scopes : []
  return held.includes(scope)
}
