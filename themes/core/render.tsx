import { migrateSettings, ownOf, readDocument, type SectionEntry } from './document.ts'
import { escapeHtml, toHtml } from './html.ts'
import type { Section, Theme } from './section.ts'
import type { ThemeContext } from './types.ts'

export type Report = (section: string, error: unknown) => void
export type Drawing = { theme: Theme; ctx: ThemeContext; report: Report; isPreview?: boolean }

/** The sections of a document, in order. One that throws is dropped and reported; the rest of the page stands. */
export async function renderDocument(drawing: Drawing, name: string, body: unknown): Promise<string> {
  const document = readDocument(body)
  const parts = await Promise.all(
    document.order.map((id) => {
      const entry = ownOf(document.sections, id)
      return entry ? renderSection(drawing, name, id, entry) : ''
    }),
  )
  return parts.join('\n')
}

/** One section. In the preview its outermost element says which it is, and what is not drawn leaves a mark in its place. */
export async function renderSection(drawing: Drawing, name: string, id: string, entry: SectionEntry): Promise<string> {
  const { theme, report, isPreview = false } = drawing
  const section: Section | undefined = theme.sections.find((s) => s.type === entry.type)
  const mark = isPreview ? ` data-vt="${escapeHtml(`${name}/${id}`)}"` : ''
  const blank = isPreview ? `<div hidden${mark}></div>` : ''
  if (!section || entry.hidden) return blank
  try {
    const html = await draw(drawing, section, id, entry)
    return html ? html.replace(/^<[a-z][a-z0-9-]*/, (tag) => tag + mark) : blank
  } catch (error) {
    report(`${section.type}#${id}`, error)
    if (!isPreview) return ''
    const text = error instanceof Error ? error.message : 'It cannot be drawn.'
    return `<section class="vt-error" role="alert"${mark}><b>${escapeHtml(entry.name ?? section.name)} cannot be drawn</b> <span>${escapeHtml(text)}</span> <span>Shoppers see the page without it.</span></section>`
  }
}

async function draw({ ctx, isPreview }: Drawing, section: Section, id: string, entry: SectionEntry): Promise<string> {
  const live = (name: string) => (isPreview ? { 'data-live': name } : {})
  const settings = section.settings.read(migrateSettings(section, entry.ver, entry.settings))
  const order = entry.blockOrder ?? Object.keys(entry.blocks ?? {})
  const blocks = order.flatMap((key) => {
    const block = ownOf(entry.blocks, key)
    const kind = block && ownOf(section.blocks, block.type)
    if (!block || !kind || block.hidden) return []
    const attrs = isPreview ? { 'data-block': key } : {}
    return [
      { id: key, type: block.type, settings: kind.settings.read(block.settings), attrs, live: (name: string) => live(`${key}.${name}`) },
    ]
  })
  const element = await section.render({ id, settings, blocks, ctx, live })
  return element ? toHtml(element) : ''
}
