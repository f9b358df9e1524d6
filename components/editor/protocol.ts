import * as z from 'zod/mini'

/** What the editor and the page in its frame say to each other. Every message carries the nonce of the first greeting. */
const name = z.string().check(z.maxLength(80))
const id = z.string().check(z.maxLength(40))
const place = { name, id }
const json = z.record(z.string(), z.unknown())

export const toFrame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    token: z.string(),
    words: z.record(z.string(), z.string()),
    labels: z.record(z.string(), z.string()),
  }),
  z.object({ type: z.literal('token'), token: z.string() }),
  z.object({ type: z.literal('labels'), labels: z.record(z.string(), z.string()) }),
  z.object({ type: z.literal('mode'), mode: z.enum(['edit', 'browse']) }),
  z.object({ type: z.literal('live'), ...place, key: z.string(), text: z.string() }),
  z.object({ type: z.literal('section'), ...place, entry: json, settings: z.optional(json) }),
  z.object({ type: z.literal('order'), name, ids: z.array(id) }),
  z.object({ type: z.literal('tokens'), settings: json }),
  z.object({ type: z.literal('css'), css: z.string().check(z.maxLength(60_000)) }),
  z.object({ type: z.literal('select'), place: z.nullable(z.object({ ...place, block: z.nullable(id) })), scroll: z.boolean() }),
  z.object({ type: z.literal('hover'), place: z.nullable(z.object({ ...place, block: z.nullable(id) })) }),
  z.object({ type: z.literal('zoom'), zoom: z.number() }),
  z.object({ type: z.literal('inspect') }),
])
/** The section that is not there yet. */
export const ghostId = 'ghost'
export type ToFrame = z.infer<typeof toFrame>

const acts = ['up', 'down', 'duplicate', 'delete', 'add'] as const
export const fromFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ack'), template: name }),
  z.object({ type: z.literal('select'), ...place, block: z.nullable(id) }),
  z.object({ type: z.literal('act'), ...place, act: z.enum(acts) }),
  z.object({ type: z.literal('drawn'), ...place, ms: z.number() }),
  z.object({ type: z.literal('error'), ...place, message: z.string() }),
  z.object({ type: z.literal('refused') }),
  z.object({ type: z.literal('report'), headings: z.array(z.number()), noAlt: z.array(z.string()), empty: z.array(z.object(place)) }),
  z.object({ type: z.literal('navigate'), path: z.string().check(z.maxLength(2_000)) }),
  z.object({ type: z.literal('key'), key: z.string(), code: z.string(), ctrl: z.boolean(), shift: z.boolean(), alt: z.boolean() }),
])
export type FromFrame = z.infer<typeof fromFrame>
export type FrameAct = (typeof acts)[number]
export type Place = { name: string; id: string; block: string | null }

/** `vitrine` and the nonce wrap every message, so that nothing else on the page is taken for one. */
export const envelope = z.object({ vitrine: z.literal(1), nonce: z.string().check(z.minLength(16)), message: z.unknown() })
