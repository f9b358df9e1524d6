type Settings = Record<string, unknown>
type Start = { id: string; type: string; settings: Settings; blocks?: { type: string; settings: Settings }[] }

/** A section of a document that ships with a theme. */
export const one = (id: string, type: string, settings: Settings = {}, blocks?: Start['blocks']): Start => ({
  id,
  type,
  settings,
  ...(blocks ? { blocks } : {}),
})

export const document = (...list: Start[]) => ({
  v: 1,
  sections: Object.fromEntries(
    list.map(({ id, type, settings, blocks }) => [
      id,
      {
        type,
        ver: 1,
        settings,
        ...(blocks
          ? { blocks: Object.fromEntries(blocks.map((b, i) => [`b${i + 1}`, b])), blockOrder: blocks.map((_, i) => `b${i + 1}`) }
          : {}),
      },
    ]),
  ),
  order: list.map((s) => s.id),
})
