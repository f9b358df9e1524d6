import { z } from 'zod'

const day = z.iso.date('A day, such as 2026-11-21').refine((d) => d >= '2000-01-01' && d < '2100-01-01', 'A day of this century')
export const buckets = ['day', 'week', 'month'] as const
const maxDays = 800

/** Both days count. Without them: the 30 days up to today. */
export const salesInput = z
  .strictObject({ from: day.optional(), to: day.optional(), by: z.enum(buckets).default('day') })
  .refine((r) => !r.from || !r.to || r.from <= r.to, { path: ['to'], message: 'The last day is before the first.' })
  .refine((r) => !r.from || (r.to ? Date.parse(r.to) : Date.now()) - Date.parse(r.from) < maxDays * 86_400_000, {
    path: ['from'],
    message: `At most ${maxDays} days at a time.`,
  })

const minor = z.int()
export const totalsOutput = z.object({
  orders: z.int(),
  goods: minor,
  discounts: minor,
  delivery: minor,
  tax: minor,
  refunds: minor,
  refundedOrders: z.int(),
  sales: minor,
  average: minor,
  visits: z.int(),
  lookedAtProduct: z.int(),
  putInCart: z.int(),
  beganCheckout: z.int(),
})
export const salesOutput = z.object({
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  totals: totalsOutput,
  before: totalsOutput,
  points: z.array(
    z.object({
      at: z.string(),
      sales: minor,
      orders: z.int(),
      visits: z.int(),
      before: z.object({ sales: minor, orders: z.int(), visits: z.int() }),
    }),
  ),
  products: z.array(
    z.object({ productId: z.string(), title: z.string(), picture: z.string().nullable(), quantity: z.int(), sales: minor }),
  ),
  sources: z.array(z.object({ source: z.string(), visits: z.int() })),
  hours: z.array(z.object({ weekday: z.int(), hour: z.int(), orders: z.int() })),
})
export type SalesOutput = z.infer<typeof salesOutput>
export type Totals = z.infer<typeof totalsOutput>

export const todayOutput = z.object({
  sales: minor,
  orders: z.int(),
  average: minor,
  visits: z.int(),
  refunds: minor,
  refundedOrders: z.int(),
  usual: z.object({ sales: minor, orders: z.int(), average: minor }),
  line: z.array(minor),
  usualLine: z.array(minor),
  /** 1 is Monday. */
  weekday: z.int(),
})
export type TodayOutput = z.infer<typeof todayOutput>

export const attentionOutput = z.object({
  toPack: z.object({ count: z.int(), oldestAt: z.string().nullable() }),
  refused: z.array(z.object({ id: z.string(), number: z.int(), name: z.string(), total: minor })),
  unpaidByHand: z.object({ count: z.int(), total: minor }),
  onHold: z.array(z.object({ id: z.string(), number: z.int(), kind: z.enum(['quarantined', 'disputed']), amount: minor })),
  imports: z.array(z.object({ id: z.string(), filename: z.string(), status: z.string(), failed: z.int(), taken: z.int() })),
  failedMails: z.int(),
})
export type AttentionOutput = z.infer<typeof attentionOutput>
