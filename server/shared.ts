import { listen, openDatabase } from '#db'
import { env, log, purgeAll, purgeChannel, purgeTags } from '#domain/kernel'
import { registerMails } from '#domain/notifications'
import { registerThemes } from '#domain/themes'
import { mailRenderer } from '../emails/index.tsx'
import { themeRegistry } from '../themes/registry.ts'

const key = Symbol.for('vitrine.shared')
const holder = globalThis as { [key]?: Promise<void> }

/** What every serving process needs once: the database, the theme registry, and an ear for other processes' purges. */
export function startShared(): Promise<void> {
  holder[key] ??= start()
  return holder[key]
}

async function start(): Promise<void> {
  const { VITRINE_APP_DATABASE_URL, VITRINE_PLATFORM_DATABASE_URL } = env()
  openDatabase({ app: VITRINE_APP_DATABASE_URL, platform: VITRINE_PLATFORM_DATABASE_URL })
  registerThemes(themeRegistry)
  registerMails(mailRenderer)
  const hear = (payload: string) => {
    try {
      purgeTags(JSON.parse(payload) as string[])
    } catch (error) {
      log.error({ err: error }, 'a purge notice could not be read; everything is purged')
      purgeAll()
    }
  }
  await listen(purgeChannel, hear, purgeAll) // notices missed while the connection was down: nothing old may be served
}
