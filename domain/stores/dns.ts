import { Resolver as NodeResolver } from 'node:dns/promises'
import { env, isPublicAddress } from '../kernel/index.ts'

/** What the check of an address asks the DNS. A name that does not exist is an empty list; only a DNS that does not answer throws. */
export type DnsResolver = {
  txt: (name: string) => Promise<string[]>
  cname: (name: string) => Promise<string[]>
  addresses: (name: string) => Promise<string[]>
}

/** The servers of VITRINE_DNS, or the machine's. */
export function systemResolver(): DnsResolver {
  const resolver = new NodeResolver({ timeout: 2_000, tries: 1 })
  const servers = env().VITRINE_DNS
  if (servers) resolver.setServers(servers.split(',').map((s) => s.trim()))
  return {
    txt: async (name) => (await orNone(resolver.resolveTxt(name))).map((parts) => parts.join('')),
    cname: (name) => orNone(resolver.resolveCname(name)),
    addresses: async (name) => [...(await orNone(resolver.resolve4(name))), ...(await orNone(resolver.resolve6(name)))],
  }
}

export type Findings = { txt: string[]; target: string[]; isProven: boolean; leadsHere: boolean }
export const proofName = (host: string) => `_vitrine.${host}`
export const proofValue = (token: string) => `vitrine-site=${token}`

/**
 * Looks whether a host is the store's (a TXT record holds its token) and whether it leads to the platform: by a CNAME to
 * `target`, or, where a CNAME cannot stand, by addresses that are all `target`'s.
 */
export async function examineHost(host: string, token: string, target: string, dns: DnsResolver): Promise<Findings> {
  const txt = (await dns.txt(proofName(host))).slice(0, 20)
  const names = (await dns.cname(host)).map((name) => name.toLowerCase().replace(/\.$/, ''))
  const isProven = txt.some((value) => value.trim() === proofValue(token))
  if (names.length) return { txt, target: names.slice(0, 20), isProven, leadsHere: names.includes(target) }
  const [theirs, ours] = [await dns.addresses(host), await dns.addresses(target)]
  // what only the inside of this network may know is not shown
  const shown = theirs.filter((a) => isPublicAddress(a) || ours.includes(a)).slice(0, 20)
  return { txt, target: shown, isProven, leadsHere: theirs.length > 0 && theirs.every((a) => ours.includes(a)) }
}

async function orNone<T>(answer: Promise<T[]>): Promise<T[]> {
  try {
    return await answer
  } catch (error) {
    if (['ENODATA', 'ENOTFOUND'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
