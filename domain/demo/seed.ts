import { and, eq, sql } from 'drizzle-orm'
import { lookUp, tables, withPlatform } from '#db'
import { findUserByEmail } from '#domain/auth'
import { createCollection, saveProducts } from '#domain/catalog'
import { storage } from '#domain/media'
import { openStore } from '#domain/onboarding'
import { checkSlug, eraseStore } from '#domain/stores'
import type { ThemeDocuments } from '#domain/themes'
import { inStore, type StoreContext, slugify } from '../kernel/index.ts'
import { type DemoStore, demoStores, draftOfDemo, handleOf } from './catalogue.ts'
import { atelierDocuments } from './documents-atelier.ts'
import { circuitDocuments } from './documents-circuit.ts'
import { larderDocuments } from './documents-larder.ts'
import { playHistory, type StockedVariant } from './history.ts'
import { menusOf } from './menus.ts'
import { addDemoPictures } from './pictures.ts'
import { days } from './plan.ts'
import { settingsOf } from './settings.ts'
import { writeTexts } from './writing.ts'

/** Each demo store has a theme of its own. */
function lookOf(demo: DemoStore): { theme: string; documents: ThemeDocuments } {
  if (demo.slug === 'circuit') return { theme: 'circuit', documents: circuitDocuments(demo) }
  if (demo.slug === 'larder') return { theme: 'market', documents: larderDocuments(demo) }
  return { theme: 'atelier', documents: atelierDocuments(demo) }
}

const owner = { email: 'demo@vitrine.example', name: 'Ines Halden' }
const staff = { kind: 'system', name: owner.name } as const

/** Erases the demo stores to the last row and file, and the demo merchant when nothing is left of theirs. Returns their slugs. */
export async function removeDemo(): Promise<string[]> {
  const { stores: s } = tables
  const found = await withPlatform('demo stores', (tx) =>
    tx.select({ id: s.id, slug: s.slug }).from(s).where(eq(s.isDemo, true)).orderBy(s.id),
  )
  for (const store of found) await eraseStore(store.id, (id) => storage.path(String(id)))
  const r = tables.passwordResets
  await withPlatform('demo merchant', async (tx) => {
    const [user] = await tx.select({ id: tables.users.id }).from(tables.users).where(eq(tables.users.email, owner.email))
    if (user) await tx.delete(r).where(eq(r.userId, user.id))
    await tx
      .delete(tables.users)
      .where(and(eq(tables.users.email, owner.email), sql`not exists (select from memberships m where m.user_id = ${tables.users.id})`))
  })
  return found.map((store) => store.slug)
}

/** A store whose seeding was cut short is made anew at the next start. */
const markDone = (storeId: number, orders: number) =>
  inStore(storeId, staff, (ctx) => ctx.tx.insert(tables.storeCounters).values({ storeId, name: 'demo_done', value: orders }))

async function removeUnfinished(): Promise<number> {
  const found = await lookUp<{ id: string }>`select * from unfinished_demo_stores() as id`
  for (const { id } of found) await eraseStore(Number(id), (storeId) => storage.path(String(storeId)))
  return found.length
}

/** True until the first store was ever opened here, and when demo stores were left half made. */
export async function isFirstStart(): Promise<boolean> {
  const [row] = await lookUp<{ had: boolean }>`select had_stores() as had`
  return row?.had === false || (await removeUnfinished()) > 0
}

/** Seeds the stores that are missing. `password` is the demo merchant's. Returns their slugs. */
export async function seedDemo(password: string, folder: string, now = new Date()): Promise<string[]> {
  const made: string[] = []
  const histories: Promise<unknown>[] = []
  for (const demo of demoStores) {
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
      { ...lookOf(demo), menus: menusOf(demo), settings: settingsOf(demo) },
    )
    const opened = new Date(now.getTime() - (days + 2) * 86_400_000)
    const variants = await inStore(store.id, staff, (ctx) => fill(ctx, demo, folder), { now: opened })
    histories.push(playHistory(store.id, variants, staff, now).then((n) => markDone(store.id, n))) // beside one another: each store is its own world
    made.push(demo.slug)
  }
  await Promise.all(histories)
  return made
}

async function fill(ctx: StoreContext, demo: DemoStore, folder: string): Promise<StockedVariant[]> {
  await writeTexts(ctx, demo)
  const mediaId = await addDemoPictures(ctx, [...demo.heroes, ...demo.products.flatMap((p) => p.pictures)], folder)
  const drafts = demo.products.map((p) => draftOfDemo(demo, p, mediaId))
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
