import { type Person, people } from './people.ts'
import { pick, random } from './random.ts'

export type Fate = 'sent' | 'part' | 'paid' | 'unpaid' | 'declined' | 'expired' | 'cancelled' | 'returned'
export type PlannedOrder = {
  at: Date
  person: Person
  lines: { variant: number; quantity: number }[]
  method: 'card' | 'transfer'
  fate: Fate
  sentAt: Date
  note: string | null
}
export const days = 60
const dayMs = 86_400_000
const perDay: Record<string, number> = { BE: 2.6, US: 1.8, GB: 3.2 }
const notes = [
  'Asked for the invoice by mail.',
  'A present: no prices in the parcel.',
  'Called about the delivery date; Thursday is fine.',
  'Please leave it with the neighbour.',
]

/**
 * What happens in a demo store over sixty days up to `now`: how many orders a day, who, what, and what becomes of them.
 * The same for the same store and `now`. `weights` says how often each variant is bought.
 */
export function planOrders(store: { slug: string; country: string }, weights: number[], now: Date): PlannedOrder[] {
  const next = random(store.slug)
  const shoppers = people(store.country, 70, next)
  const shelf = weights.flatMap((weight, variant) => Array.from({ length: weight }, () => variant))
  const orders: PlannedOrder[] = []
  for (let day = days; day >= 0; day -= 1) {
    const midnight = Math.floor(now.getTime() / dayMs) * dayMs - day * dayMs
    const weekday = new Date(midnight).getUTCDay()
    const pull = (weekday === 0 || weekday === 6 ? 1.35 : 0.9) * (0.8 + (0.5 * (days - day)) / days) * (day === 19 ? 2.6 : 1)
    const count = Math.round((perDay[store.country] ?? 2) * pull * (0.55 + next() * 0.9))
    for (let n = 0; n < count; n += 1) {
      const at = new Date(midnight + (7 + next() * 15) * 3_600_000)
      const order = planOrder(at, shoppers, shelf, next, now)
      if (at.getTime() < now.getTime() - 120_000) orders.push(order)
    }
  }
  orders.sort((a, b) => a.at.getTime() - b.at.getTime())
  // whoever looks in today finds something of each kind that needs a hand
  const recent: [fromEnd: number, fate: Fate, method: PlannedOrder['method']][] = [
    [-3, 'declined', 'card'],
    [-5, 'unpaid', 'transfer'],
  ]
  for (const [n, fate, method] of recent) {
    const order = orders.at(n)
    if (order) Object.assign(order, { fate, method })
  }
  return orders
}

function planOrder(at: Date, shoppers: Person[], shelf: number[], next: () => number, now: Date): PlannedOrder {
  const kinds = 1 + Math.floor(next() ** 2.2 * 4)
  const lines = new Map<number, number>()
  for (let n = 0; n < kinds; n += 1) lines.set(pick(shelf, next), 1 + Math.floor(next() ** 3 * 3))
  const age = (now.getTime() - at.getTime()) / dayMs
  const luck = next()
  const sentAt = new Date(at.getTime() + (0.6 + next() * 1.6) * dayMs)
  return {
    at,
    person: pick(shoppers, next, 1.7),
    lines: [...lines].map(([variant, quantity]) => ({ variant, quantity })),
    method: next() < 0.09 ? 'transfer' : 'card',
    fate: fateOf(luck, age, sentAt < now),
    sentAt,
    note: next() < 0.07 ? pick(notes, next) : null,
  }
}

/** Old orders are done with; what is younger than its parcel still waits in one way or another. */
function fateOf(luck: number, ageDays: number, isDue: boolean): Fate {
  if (luck < 0.025) return 'declined'
  if (luck < 0.045) return ageDays > 1 ? 'expired' : 'declined'
  if (luck < 0.08) return isDue ? 'cancelled' : 'paid'
  if (luck < 0.095) return ageDays > 8 ? 'returned' : 'paid'
  if (!isDue) return luck > 0.94 ? 'unpaid' : 'paid'
  return ageDays < 6 && luck > 0.9 ? 'part' : 'sent'
}
