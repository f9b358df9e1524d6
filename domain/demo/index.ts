/**
 * The three demo stores, made through the other modules' functions from the pictures beside this file. Deterministic;
 * a store that exists already is left alone.
 */
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { tables } from '#db'
import { findUserByEmail } from '#domain/auth'
import { createCollection, saveProducts } from '#domain/catalog'
import { derivedKey, storage } from '#domain/media'
import { openStore } from '#domain/onboarding'
import { checkSlug } from '#domain/stores'
import type { ProductDraft } from '#schemas/catalog'
import { inStore, type StoreContext, slugify } from '../kernel/index.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { playHistory, type StockedVariant } from './history.ts'
import { days } from './plan.ts'
import { documentsOf, settingsOf } from './texts.ts'

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
const stores: DemoStore[] = catalogue
const owner = { email: 'demo@vitrine.example', name: 'Ines Halden' }
const staff = { kind: 'system', name: owner.name } as const

/** Seeds the stores that are missing. `password` is the demo merchant's. Returns their slugs. */
export async function seedDemo(password: string, folder: string, now = new Date()): Promise<string[]> {
  const made: string[] = []
  const histories: Promise<number>[] = []
  for (const demo of stores) {
    if ((await checkSlug(demo.slug)) === 'taken') continue
    const user = await findUserByEmail(owner.email)
    const { store } = await openStore(
      {
        slug: demo.slug,
        name: demo.name,
        email: `hello@${demo.slug}.example`,
        currency: demo.currency,
        country: demo.country,
        locale: demo.locale,
        timezone: demo.timezone,
        isDemo: true,
        owner: user ? { userId: user.id } : { ...owner, password },
      },
      { documents: documentsOf(demo), settings: settingsOf(demo) },
    )
    const opened = new Date(now.getTime() - (days + 2) * 86_400_000)
    const variants = await inStore(store.id, staff, (ctx) => fill(ctx, demo, folder), { now: opened })
    histories.push(playHistory(store.id, variants, staff, now)) // beside one another: each store is its own world
    made.push(demo.slug)
  }
  await Promise.all(histories)
  return made
}

async function fill(ctx: StoreContext, demo: DemoStore, folder: string): Promise<StockedVariant[]> {
  const pictures = new Map<string, DemoPicture>([...demo.heroes, ...demo.products.flatMap((p) => p.pictures)].map((p) => [p.hash, p]))
  await Promise.all([...pictures.values()].map((p) => copyPicture(ctx.store.id, p, folder)))
  const rows = await ctx.tx
    .insert(tables.media)
    .values(
      [...pictures.values()].map((p) => ({
        storeId: ctx.store.id,
        hash: p.hash,
        filename: p.file.split('/').at(-1) ?? p.file,
        alt: p.alt,
        mime: 'image/webp',
        width: p.width,
        height: p.height,
        bytes: 0,
        status: 'ready',
        widths: widthsOf(p),
      })),
    )
    .returning({ id: tables.media.id, hash: tables.media.hash })
  const mediaId = new Map(rows.map((r) => [r.hash, r.id]))
  const drafts = demo.products.map((p) => draft(demo, p, mediaId))
  const saved = await saveProducts(ctx, drafts)
  const idOf = new Map(saved.map((s) => [s.handle, s.id]))
  for (const { title, products } of demo.collections) {
    await createCollection(ctx, {
      title,
      handle: slugify(title),
      descriptionHtml: '',
      productIds: products.flatMap((slug) => idOf.get(handleOf(demo, slug)) ?? []),
    })
  }
  const featured = [...demo.products].sort((a, b) => Number(b.isNew) - Number(a.isNew) || b.pictures.length - a.pictures.length)
  await createCollection(ctx, {
    title: 'This week',
    handle: 'this-week',
    descriptionHtml: '<p>What is new on the shelf, and what is nearly gone.</p>',
    productIds: featured.slice(0, 10).flatMap((p) => idOf.get(handleOf(demo, p.slug)) ?? []),
  })
  const variants = await ctx.tx
    .select({ id: tables.variants.id, productId: tables.variants.productId, position: tables.variants.position })
    .from(tables.variants)
    .orderBy(tables.variants.position)
  return demo.products.flatMap((product) =>
    variants
      .filter((v) => v.productId === idOf.get(handleOf(demo, product.slug)))
      .map((v) => {
        // dear and scarce things sell seldom, the first colour more often than the third
        const weight = Math.max(1, Math.round((product.stock > 5 ? 8 : 3) / (1 + v.position) / (product.price > 20_000 ? 2 : 1)))
        return { id: v.id, weight, target: product.stock ? Math.max(1, product.stock - v.position * 7) : 0 }
      }),
  )
}

const handleOf = (demo: DemoStore, slug: string) => slugify(demo.products.find((p) => p.slug === slug)?.title ?? slug)
const widthsOf = (p: DemoPicture) => (p.width > 1200 ? [320, 640, 1200] : [320, 640, 1000])

function draft(demo: DemoStore, p: DemoStore['products'][number], mediaId: Map<string, string>): ProductDraft {
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

async function copyPicture(storeId: number, picture: DemoPicture, folder: string) {
  for (const width of widthsOf(picture)) {
    for (const type of ['webp', 'avif']) {
      const target = storage.path(derivedKey(storeId, picture.hash, width, type))
      await mkdir(dirname(target), { recursive: true })
      await copyFile(join(folder, `${picture.hash}-${width}.${type}`), target)
    }
  }
}
