import { migrateSettings, readDocument, type SectionDocument } from './document.ts'
import { toHtml } from './html.ts'
import type { Section, Theme, ThemeContext } from './types.ts'

export type Report = (section: string, error: unknown) => void

/** The sections of a document, in order. One that throws is dropped and reported; the rest of the page stands. */
export async function renderDocument(theme: Theme, body: unknown, ctx: ThemeContext, report: Report): Promise<string> {
  const document = readDocument(body)
  const parts = await Promise.all(document.order.map((id) => renderOne(theme, document, id, ctx, report)))
  return parts.join('\n')
}

async function renderOne(theme: Theme, document: SectionDocument, id: string, ctx: ThemeContext, report: Report): Promise<string> {
  const entry = document.sections[id]
  const section: Section | undefined = theme.sections.find((s) => s.type === entry?.type)
  if (!entry || !section || entry.hidden) return ''
  try {
    const settings = section.settings.read(migrateSettings(section, entry.ver, entry.settings))
    const order = entry.blockOrder ?? Object.keys(entry.blocks ?? {})
    const blocks = order.flatMap((key) => {
      const block = entry.blocks?.[key]
      const fields = block && section.blocks?.[block.type]
      return block && fields ? [{ id: key, type: block.type, settings: fields.read(block.settings) }] : []
    })
    const element = await section.render({ id, settings, blocks, ctx })
    return element ? await toHtml(element) : ''
  } catch (error) {
    report(`${section.type}#${id}`, error)
    return ''
  }
}
