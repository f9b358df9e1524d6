import type { z } from 'zod'
import { DomainError, invalid } from '#domain/kernel'
import { json, problem, seeOther, wantsJson } from './responses.ts'

/** Parses a flat form. 422 `input.invalid` with the field's path. */
export function parseForm<T extends z.ZodType>(schema: T, form: Record<string, string>): z.infer<T> {
  const parsed = schema.safeParse(form)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }))
  throw invalid('input.invalid', errors[0]?.message ?? 'The form could not be read.', errors)
}

type Answer = { body: unknown; location: string; headers?: Headers }

/** A storefront write: 303 for browsers, JSON for those who ask for it. Expected errors lead back to `backTo`, where the message stands. */
export async function answerForm(request: Request, requestId: string, backTo: string, work: () => Promise<Answer>): Promise<Response> {
  try {
    const { body, location, headers } = await work()
    const response = wantsJson(request) ? json(body) : seeOther(location)
    for (const [name, value] of headers ?? []) response.headers.append(name, value)
    return response
  } catch (error) {
    const isExpected = error instanceof DomainError && error.status < 500 && error.status !== 404 && error.status !== 429
    if (wantsJson(request) || !isExpected) return problem(error, requestId)
    if (error.code === 'checkout.expired' || error.code === 'cart.empty') return seeOther(`/cart?problem=${error.code}`)
    return seeOther(backTo.startsWith('/cart') ? `/cart?problem=${encodeURIComponent(error.code)}` : backTo)
  }
}
