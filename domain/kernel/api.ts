import { ORPCError, os } from '@orpc/server'
import { requireScope, type Scope } from './access.ts'
import { type Actor, inStore } from './context.ts'
import { DomainError, problemOf } from './errors.ts'
import { once } from './idempotency.ts'
import { log } from './log.ts'
import { fieldName } from './validation.ts'

/** What the edge knows before the store is open. `access` throws 401, 403 or 404. */
export type ApiContext = { requestId: string; idempotencyKey: string | null; access: () => Promise<{ storeId: number; actor: Actor }> }

const base = os.$context<ApiContext>()

/** A procedure of a store: who may, then one transaction with its context. */
export const procedure = (scope: Scope) =>
  base.use(async ({ context, next }) => {
    const { storeId, actor } = await context.access()
    requireScope(actor, scope)
    return inStore(storeId, actor, async (ctx) => next({ context: { ctx } }), { requestId: context.requestId })
  })

/** A procedure that writes: the same `Idempotency-Key` with the same body gets the first answer again. */
export const mutation = (scope: Scope) =>
  procedure(scope).use(async ({ context, next, path }, input, output) => {
    let fresh: Awaited<ReturnType<typeof next>> | undefined
    const response = await once(context.ctx, context.idempotencyKey, [path, input], async () => {
      fresh = await next()
      return fresh.output
    })
    return fresh ?? output(response as never)
  })

/** Turns what was thrown into what the transports carry; the problem document travels as data. What nobody expected is logged. */
export function toApiError(error: unknown, requestId: string): ORPCError<string, Record<string, unknown>> {
  const known = error instanceof ORPCError ? validationError(error) : error
  const { status, body } = problemOf(known, requestId)
  if (status >= 500)
    log.error({ err: error instanceof DomainError ? error : ((error as Error).cause ?? error), requestId }, 'an API request failed')
  return new ORPCError(String(body.code), { status, message: String(body.title), data: body, cause: error })
}

type Issue = { path?: readonly (PropertyKey | { key: PropertyKey })[]; message: string }

function validationError(error: ORPCError<string, unknown>): unknown {
  if (error.code === 'NOT_FOUND') return new DomainError('path.not_found', 404, 'There is nothing under this path.')
  if (error.status === 413) return new DomainError('request.too_large', 413, 'The request is too large.')
  if (error.code !== 'BAD_REQUEST') return error
  const issues = ((error.data as { issues?: Issue[] } | undefined)?.issues ?? []).map((issue) => ({
    path: (issue.path ?? []).map((p) => String(typeof p === 'object' ? p.key : p)).join('.'),
    message: issue.message,
  }))
  return new DomainError(
    'input.invalid',
    422,
    issues[0] ? `${fieldName(issues[0].path)}: ${issues[0].message}` : 'The request could not be read.',
    { errors: issues },
  )
}
