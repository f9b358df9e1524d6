import { z } from 'zod'

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  VITRINE_BIND: z.string().default('127.0.0.1'),
  VITRINE_PUBLIC_URL: z.url().optional(),
  VITRINE_PLATFORM_HOST: z.string().default('localhost'),
  VITRINE_STORES_DOMAIN: z.string().default('localhost'),
  VITRINE_DATA_DIR: z.string().default('.data'),
  VITRINE_TRUST_PROXY: z.enum(['0', '1']).default('0'),
  VITRINE_SEED: z.enum(['demo', 'none']).default('demo'),
  VITRINE_SECRET: z.string().min(32),
  VITRINE_OPERATOR_SECRET: z.string().min(12),
  VITRINE_APP_DATABASE_URL: z.string(),
  VITRINE_PLATFORM_DATABASE_URL: z.string(),
  VITRINE_WORKER_DATABASE_URL: z.string(),
  SMTP_URL: z.string().optional(),
  VITRINE_DNS: z.string().optional(),
})

export type Env = z.infer<typeof schema>
let parsed: Env | undefined

/** The settings of this process, parsed once. Throws with the names of what is missing. */
export function env(): Env {
  parsed ??= schema.parse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')))
  return parsed
}

/** Origin of the platform host, such as `http://localhost:3000`. Links, mails and cookies are built from it, never from Host. */
export function platformUrl(path = ''): string {
  const { VITRINE_PUBLIC_URL, PORT, VITRINE_PLATFORM_HOST } = env()
  const origin = VITRINE_PUBLIC_URL ? new URL(VITRINE_PUBLIC_URL).origin : `http://${VITRINE_PLATFORM_HOST}:${PORT}`
  return origin + path
}

/** Origin of a host that serves a store; scheme and port are the platform's. */
export function hostUrl(host: string, path = ''): string {
  const { protocol, port } = new URL(platformUrl())
  return `${protocol}//${host}${port ? `:${port}` : ''}${path}`
}

export const storeHost = (slug: string) => `${slug}.${env().VITRINE_STORES_DOMAIN}`
export const storeUrl = (slug: string, path = '') => hostUrl(storeHost(slug), path)
type Hosted = { slug: string; primaryHost: string | null }
/** The host that all others of a store lead to: the merchant's own, else the platform's. */
export const mainHost = (store: Hosted) => store.primaryHost ?? storeHost(store.slug)
/** Where shoppers find a store. */
export const shopUrl = (store: Hosted, path = '') => hostUrl(mainHost(store), path)
export const isSecure = () => platformUrl().startsWith('https:')

/** Cookie names carry the port when it is not the default one, and `__Host-` over https. */
export function cookieName(name: string): string {
  const { port } = new URL(platformUrl())
  return `${isSecure() ? '__Host-' : ''}vitrine-${name}${port ? `-${port}` : ''}`
}
