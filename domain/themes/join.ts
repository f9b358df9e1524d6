import { isPlain, same } from '../kernel/same.ts'

type Sections = Record<string, unknown>
type Document = { v: 1; sections: Sections; order: string[] }
type Settings = { v: 1; settings: Record<string, unknown> }

const isDocument = (body: unknown): body is Document => isPlain(body) && 'order' in body && 'sections' in body
const isSettings = (body: unknown): body is Settings => isPlain(body) && 'settings' in body

/**
 * A document as it was planned, over what was published since the plan was made: section by section (setting by setting), what the
 * plan changed is the plan's, all else is as it stands now.
 */
export function joinPlan(base: unknown, planned: unknown, now: unknown): unknown {
  if (isSettings(base) && isSettings(planned) && isSettings(now))
    return { v: 1, settings: overlay(base.settings, planned.settings, now.settings) }
  if (!isDocument(base) || !isDocument(planned) || !isDocument(now)) return planned
  const sections = overlay(base.sections, planned.sections, now.sections)
  const [first, second] = same(planned.order, base.order) ? [now.order, planned.order] : [planned.order, now.order]
  const order = [...first, ...second.filter((id) => !first.includes(id))].filter((id) => id in sections)
  return { v: 1, sections, order }
}

function overlay(base: Sections, planned: Sections, now: Sections): Sections {
  const ids = new Set([...Object.keys(planned), ...Object.keys(now), ...Object.keys(base)])
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const from = same(planned[id], base[id]) ? now : planned
      return Object.hasOwn(from, id) ? [[id, from[id]]] : []
    }),
  )
}
