import { RateLimiterMemory } from 'rate-limiter-flexible'
import { DomainError } from '../kernel/index.ts'

const limits = {
  'sign-in-form': { points: 9, duration: 300 },
  'sign-in-ip': { points: 30, duration: 300 },
  'sign-in-account': { points: 10, duration: 300 },
  'sign-up-ip': { points: 20, duration: 3600 },
  'invite-store': { points: 20, duration: 3600 },
  'reset-account': { points: 5, duration: 3600 },
  'slug-ip': { points: 120, duration: 60 },
  'operator-ip': { points: 10, duration: 300 },
  'gate-store': { points: 400, duration: 300 },
  'gate-ip': { points: 20, duration: 300 },
  'form-ip': { points: 12, duration: 600 },
  'form-store': { points: 300, duration: 3600 },
  'cards-ip': { points: 120, duration: 60 },
  'visit-ip': { points: 240, duration: 60 },
  'card-checkout': { points: 100, duration: 600 },
  'api-key': { points: 600, duration: 10 },
} as const
export type Limit = keyof typeof limits

const key = Symbol.for('vitrine.limits')
const holder = globalThis as { [key]?: Map<string, RateLimiterMemory> }

/** Takes one try from a budget. Throws 429 `rate.limited` with `retryAfterSeconds`. */
export async function takeTry(limit: Limit, subject: string): Promise<void> {
  holder[key] ??= new Map()
  const limiter = holder[key].get(limit) ?? new RateLimiterMemory(limits[limit])
  holder[key].set(limit, limiter)
  try {
    await limiter.consume(subject.slice(0, 200))
  } catch (rejected) {
    if (rejected instanceof Error) throw rejected
    const retryAfterSeconds = Math.ceil((rejected as { msBeforeNext: number }).msBeforeNext / 1000)
    throw new DomainError('rate.limited', 429, `Too many tries. Try again in ${retryAfterSeconds} seconds.`, {
      data: { retryAfterSeconds },
    })
  }
}

export const resetTries = (limit: Limit, subject: string) => holder[key]?.get(limit)?.delete(subject.slice(0, 200))
/** Gives one try back: it was honest. */
export const returnTry = (limit: Limit, subject: string) => holder[key]?.get(limit)?.reward(subject.slice(0, 200), 1)
