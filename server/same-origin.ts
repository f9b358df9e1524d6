import { hostUrl, platformUrl } from '#domain/kernel'

type Headers = { get(name: string): string | null }

/** A mutation with Origin or Sec-Fetch-Site must be exactly same-origin; one with neither (curl, servers) passes. `host` null is the platform. */
export function isForeignMutation(method: string, headers: Headers, host: string | null): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (!origin) return false
  return origin !== (host ? hostUrl(host) : platformUrl()) && !(host === null && isLoopbackAlias(origin))
}

/** On one machine the platform answers under localhost and 127.0.0.1 alike. */
function isLoopbackAlias(origin: string): boolean {
  const own = new URL(platformUrl())
  return own.hostname === 'localhost' && origin === `${own.protocol}//127.0.0.1${own.port ? `:${own.port}` : ''}`
}
