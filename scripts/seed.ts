// Makes the demo stores that are missing: `npm run seed` always, `npm start` (--first) on an empty database alone.
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '#db'
import { isFirstStart, seedDemo } from '#domain/demo'
import { env } from '#domain/kernel'
import { registerThemes } from '#domain/themes'
import { themeRegistry } from '../themes/registry.ts'

const { VITRINE_WORKER_DATABASE_URL, VITRINE_PLATFORM_DATABASE_URL } = env()
openDatabase({ app: VITRINE_WORKER_DATABASE_URL, platform: VITRINE_PLATFORM_DATABASE_URL }, { max: 4, statementTimeoutMs: 60_000 })
registerThemes(themeRegistry)
const isWanted = !process.argv.includes('--first') || (await isFirstStart())
const made = isWanted ? await seedDemo(process.env.VITRINE_DEMO_PASSWORD ?? '', join(process.cwd(), 'domain/demo/media')) : []
if (made.length) console.error(`vitrine: demo stores made: ${made.join(', ')}`)
await closeDatabase()
