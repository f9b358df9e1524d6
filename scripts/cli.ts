// The operator's command line; scripts/operate.ts opens the database around it.
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#db'
import { removeDemo } from '#domain/demo'
import { DomainError, env, inStore, storeUrl } from '#domain/kernel'
import { openStoreWithKey } from '#domain/onboarding'
import { checkAudit, createApiKey, getStoreBySlug, listStores, setStoreStatus } from '#domain/stores'
import { registerThemes } from '#domain/themes'
import { themeRegistry } from '../themes/registry.ts'
import { importFile } from './cli/import.ts'
import { printReport, probeIsolation } from './cli/probe.ts'

const usage = `vitrine: the operator's command line

  store create --slug acme --name "Acme" --email a@b.co --password … --currency EUR --country DE
  store list | suspend --slug acme | resume --slug acme
  key create --slug acme --scopes all
  import --slug acme --file products.csv [--dry-run]
  probe isolation | audit
  demo remove
  doctor

  --json prints one JSON object`

const { positionals, values: o } = parseArgs({
  allowPositionals: true,
  options: {
    slug: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
    password: { type: 'string' },
    currency: { type: 'string' },
    country: { type: 'string' },
    scopes: { type: 'string' },
    file: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

function need(...names: ('slug' | 'name' | 'email' | 'password' | 'currency' | 'country' | 'file')[]): string[] {
  const missing = names.filter((n) => !o[n])
  if (missing.length) throw new DomainError('usage', 422, `Missing: ${missing.map((m) => `--${m}`).join(' ')}`)
  return names.map((n) => o[n] as string)
}

async function run(): Promise<unknown> {
  switch (positionals.join(' ')) {
    case 'store create': {
      const [slug = '', name = '', email = '', password = '', currency = '', country = ''] = need(
        'slug',
        'name',
        'email',
        'password',
        'currency',
        'country',
      )
      const { store, key } = await openStoreWithKey({
        slug: slug.toLowerCase(),
        name,
        email,
        password,
        currency: currency.toUpperCase(),
        country: country.toUpperCase(),
      })
      return { storeId: String(store.id), slug: store.slug, url: storeUrl(store.slug), apiKey: key }
    }
    case 'store list':
      return { stores: await listStores() }
    case 'store suspend':
    case 'store resume': {
      const [slug = ''] = need('slug')
      await setStoreStatus(slug, positionals[1] === 'suspend' ? 'suspended' : 'active')
      return { slug, status: positionals[1] === 'suspend' ? 'suspended' : 'active' }
    }
    case 'key create': {
      const [slug = ''] = need('slug')
      const { id } = await getStoreBySlug(slug)
      return inStore(id, { kind: 'system', name: 'Operator' }, async (ctx) => ({
        slug,
        apiKey: (await createApiKey(ctx, { name: o.name ?? 'Operator', scopes: (o.scopes ?? 'all').split(',') })).key,
      }))
    }
    case 'import': {
      const [slug = '', file = ''] = need('slug', 'file')
      return importFile(slug, file, o['dry-run'] ?? false)
    }
    case 'demo remove':
      return { removed: await removeDemo() }
    case 'probe isolation':
      return probeIsolation()
    case 'probe audit':
      return checkAudit()
    case 'doctor':
      return { database: 'answers', stores: (await listStores()).length, dataDir: env().VITRINE_DATA_DIR, node: process.version }
    default:
      throw new DomainError('usage', 422, usage)
  }
}

function print(result: unknown): void {
  if (o.json) console.log(JSON.stringify(result))
  else if (positionals.join(' ') === 'probe isolation') console.log(printReport(result as Awaited<ReturnType<typeof probeIsolation>>))
  else if (['store list', 'probe audit'].includes(positionals.join(' '))) console.table((result as { stores: object[] }).stores)
  else
    for (const [key, value] of Object.entries(result as object))
      console.log(`${key.padEnd(10)} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
}

const { VITRINE_APP_DATABASE_URL, VITRINE_PLATFORM_DATABASE_URL } = env()
openDatabase({ app: VITRINE_APP_DATABASE_URL, platform: VITRINE_PLATFORM_DATABASE_URL }, { max: 4, statementTimeoutMs: 30_000 })
registerThemes(themeRegistry)
try {
  print(await run())
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  if (o.json) console.log(JSON.stringify({ error: { code: error.code, message: error.message } }))
  else console.error(error.message)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
