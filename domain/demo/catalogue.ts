import type { ProductDraft } from '#schemas/catalog'
import { slugify } from '../kernel/index.ts'
import catalogue from './catalogue.json' with { type: 'json' }

export type DemoPicture = { hash: string; file: string; alt: string; width: number; height: number; colour?: string | null }
export type DemoProduct = {
  slug: string
  title: string
  description: string
  type: string
  price: number
  compareAt: number | null
  isNew: boolean
  stock: number
  grams: number
  optionName: string | null
  colours: { name: string; hex: string }[]
  pictures: DemoPicture[]
}
export type DemoStore = {
  slug: string
  name: string
  country: string
  currency: string
  locale: string
  timezone: string
  heroes: DemoPicture[]
  collections: { title: string; products: string[] }[]
  products: DemoProduct[]
}
export const demoStores: DemoStore[] = catalogue

export const handleOf = (demo: DemoStore, slug: string) => slugify(demo.products.find((p) => p.slug === slug)?.title ?? slug)

/** A product of the catalogue as the writer takes it. */
export function draftOfDemo(demo: DemoStore, p: DemoProduct, mediaId: Map<string, string>): ProductDraft {
  const base = {
    sku: '',
    barcode: '',
    priceMinor: p.price,
    compareAtMinor: p.compareAt,
    costMinor: Math.round(p.price * 0.42),
    isTracked: true,
    sellsWhenOut: false,
    weightGrams: p.grams,
    isTaxable: true,
    requiresShipping: true,
  }
  const code = `${demo.slug.slice(0, 2)}-${p.slug
    .split('-')
    .map((w) => w.slice(0, 2))
    .join('')}`.toUpperCase()
  const { optionName } = p
  return {
    handle: handleOf(demo, p.slug),
    title: p.title,
    status: 'active',
    vendor: demo.name,
    type: p.type,
    tags: p.isNew ? ['new'] : [],
    descriptionHtml: `<p>${p.description}</p>`,
    seoTitle: '',
    seoDescription: p.description,
    options: optionName
      ? [{ name: optionName, values: p.colours.map((c) => c.name), swatches: Object.fromEntries(p.colours.map((c) => [c.name, c.hex])) }]
      : [],
    variants: optionName
      ? p.colours.map((c) => ({
          ...base,
          optionValues: [c.name],
          sku: `${code}-${c.name.slice(0, 2).toUpperCase()}`,
          mediaId: mediaId.get(p.pictures.find((i) => i.colour === c.name)?.hash ?? '') ?? null,
        }))
      : [{ ...base, optionValues: [], sku: code, mediaId: null }],
    mediaIds: p.pictures.flatMap((i) => mediaId.get(i.hash) ?? []),
  }
}
