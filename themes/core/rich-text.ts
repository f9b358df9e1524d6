import { z } from 'zod'
import { isSafeLink } from './sanitize/url.ts'

/** The part of ProseMirror's JSON that shops may show. What is not named here does not exist. */
const mark = z.union([
  z.strictObject({ type: z.enum(['bold', 'italic', 'strike', 'underline']) }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z
      .looseObject({ href: z.string().max(500).refine(isSafeLink, 'A path that begins with /, or an https, mailto or tel address') })
      .transform(({ href }) => ({ href })),
  }),
])
const text = z.strictObject({ type: z.literal('text'), text: z.string().max(10_000), marks: z.array(mark).max(6).optional() })
const inline = z.union([text, z.strictObject({ type: z.literal('hardBreak') })])
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).max(500).optional() })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.int().min(2).max(4) }),
  content: z.array(inline).max(100).optional(),
})
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).max(20) })
const list = z
  .looseObject({ type: z.enum(['bulletList', 'orderedList']), content: z.array(listItem).max(200) })
  .transform(({ type, content }) => ({ type, content }))
const quote = z.strictObject({ type: z.literal('blockquote'), content: z.array(paragraph).max(20) })
const block = z.union([paragraph, heading, list, quote])

export const richTextSchema = z.strictObject({ type: z.literal('doc'), content: z.array(block).max(300) })
export type RichText = z.infer<typeof richTextSchema>
export type RichBlock = RichText['content'][number]
export type RichInline = z.infer<typeof inline>
