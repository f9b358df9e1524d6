/**
 * Opening a store: person, store, address, settings, theme, location, test gateway and policies in one transaction,
 * safe to repeat. The store can sell the moment it exists. Emits nothing.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { type Tx, tables, withPlatform } from '#db'
import { addMember, findUserByEmail, hashPassword, insertUser, type User } from '#domain/auth'
import { createMenu } from '#domain/content'
import { checkSlug, createApiKey, insertStore, type NewStore, slugProblemText } from '#domain/stores'
import { installTheme, type ThemeDocuments } from '#domain/themes'
import type { Settings } from '#schemas/stores'
import {
  DomainError,
  invalid,
  isUniqueViolation,
  purgeChannel,
  purgeTags,
  randomToken,
  type Store,
  type StoreContext,
  storeHost,
  tags,
} from '../kernel/index.ts'
import { startingMenus, startingSettings } from './defaults.ts'

export { currencyOfCountry } from './defaults.ts'

export type OpenStoreInput = Omit<NewStore, 'timezone' | 'locale'> & {
  timezone?: string
  locale?: string
  owner: { userId: string } | { email: string; name: string; password: string }
}
export type OpenedStore = { store: Store; user: User | null }
type Menu = { handle: string; title: string; items: { title: string; url: string; items: [] }[] }
type More = {
  menus?: Menu[]
  settings?: Partial<Settings>
  theme?: string
  documents?: ThemeDocuments
  furnishMore?: (ctx: StoreContext) => Promise<void>
}

/** Opens a store. 422 `slug.*` or `email.taken` with the field's path; a repeated submit by the same new owner gets the same store. */
export async function openStore(input: OpenStoreInput, more: More = {}): Promise<OpenedStore> {
  const problem = await checkSlug(input.slug)
  if (problem && problem !== 'taken') throw slugError(problem)
  if (problem === 'taken') {
    const mine = await findRepeated(input)
    if (mine) return mine
    throw slugError('taken')
  }
  const passwordHash = 'email' in input.owner ? await hashPassword(input.owner.password) : null
  const { owner, ...fields } = input
  try {
    return await withPlatform('open a store', async (tx) => {
      const user =
        'email' in owner ? await insertUser(tx, { email: owner.email, name: owner.name, passwordHash: passwordHash ?? '' }) : null
      const { timezone, locale } = startingSettings(fields.country, fields.currency)
      const store = await insertStore(tx, { ...fields, timezone: input.timezone ?? timezone, locale: input.locale ?? locale })
      await addMember(tx, store.id, user?.id ?? ('userId' in owner ? owner.userId : ''), 'owner')
      await furnish(tx, store, more)
      await tx.execute(sql`select pg_notify(${purgeChannel}, ${JSON.stringify([tags.host(storeHost(store.slug))])})`)
      return { store, user }
    })
  } catch (error) {
    if (!isUniqueViolation(error) && !(error instanceof DomainError && error.code === 'email.taken')) throw error
    const mine = await findRepeated(input) // two submits at once: the other one won
    if (mine) return mine
    throw error instanceof DomainError ? error : slugError('taken')
  } finally {
    purgeTags([tags.host(storeHost(input.slug))])
  }
}

/** The rows inside the store, through the modules that own them. */
async function furnish(tx: Tx, store: Store, more: More) {
  const ctx: StoreContext = {
    store,
    tx,
    actor: { kind: 'system', name: 'Vitrine' },
    now: new Date(),
    requestId: randomUUID(),
    purge: () => {},
  }
  await tx.execute(sql`select set_tenant(${store.id})`)
  const { settings } = startingSettings(store.country, store.currency)
  const all = { ...settings, ...more.settings }
  await tx
    .insert(tables.storeSettings)
    .values(Object.entries(all).map(([key, value]) => ({ storeId: store.id, key, value, updatedBy: 'Vitrine' })))
  await tx.insert(tables.locations).values({ storeId: store.id, name: 'Main location', isDefault: true })
  await tx.insert(tables.webhookEndpoints).values({ storeId: store.id, provider: 'test', secret: `${randomToken()}${randomToken()}` })
  for (const menu of more.menus ?? startingMenus) await createMenu(ctx, menu)
  await installTheme(ctx, more.theme ?? 'atelier', more.documents)
  await more.furnishMore?.(ctx)
}

/** For the command line: opens a store and makes a key with every scope. The owner may exist already. */
export async function openStoreWithKey(input: {
  slug: string
  name: string
  email: string
  password: string
  currency: string
  country: string
}): Promise<{ store: Store; key: string }> {
  const user = await findUserByEmail(input.email)
  let key = ''
  const { store } = await openStore(
    {
      slug: input.slug,
      name: input.name,
      email: input.email,
      currency: input.currency,
      country: input.country,
      owner: user ? { userId: user.id } : { email: input.email, name: input.email.split('@')[0] ?? 'Owner', password: input.password },
    },
    {
      furnishMore: async (ctx) => {
        key = (await createApiKey(ctx, { name: 'Command line', scopes: ['all'] })).key
      },
    },
  )
  if (!key) throw slugError('taken')
  return { store, key }
}

const slugError = (problem: keyof typeof slugProblemText) =>
  invalid(`slug.${problem}`, slugProblemText[problem], [{ path: 'slug', message: slugProblemText[problem] }])

async function findRepeated(input: OpenStoreInput): Promise<OpenedStore | null> {
  if (!('email' in input.owner)) return null
  const user = await findUserByEmail(input.owner.email)
  if (!user) return null
  const { verify } = await import('@node-rs/argon2')
  if (!(await verify(user.passwordHash, input.owner.password).catch(() => false))) return null
  const rows = await withPlatform('repeated sign-up', (tx) =>
    tx.execute<{ id: string }>(
      sql`select s.id from stores s join memberships m on m.store_id = s.id and m.user_id = ${user.id} and m.role = 'owner' where s.slug = ${input.slug} and s.name = ${input.name}`,
    ),
  )
  if (!rows[0]) return null
  const [store] = await withPlatform('repeated sign-up', (tx) =>
    tx
      .select()
      .from(tables.stores)
      .where(sql`${tables.stores.id} = ${Number(rows[0]?.id)}`),
  )
  return store ? { store, user } : null
}
