import type { DemoStore } from './catalogue.ts'

type Settings = Record<string, unknown>
type Block = { type: string; settings: Settings }

/** The picture of a product, of one colour when it comes in several. */
export const pictureOf = (demo: DemoStore) => (slug: string, colour?: string) => {
  const list = demo.products.find((p) => p.slug === slug)?.pictures ?? []
  return (list.find((p) => p.colour === colour) ?? list[0])?.hash ?? ''
}

export const section = (type: string, settings: Settings = {}, more: object = {}) => ({ type, ver: 1, settings, ...more })

/** Blocks of a section, in order. */
export const blocksOf = (list: Block[]) => ({
  blocks: Object.fromEntries(list.map((block, i) => [`block-${i + 1}`, block])),
  blockOrder: list.map((_, i) => `block-${i + 1}`),
})

export const documentOf = (sections: Record<string, ReturnType<typeof section>>) => ({ v: 1, sections, order: Object.keys(sections) })
