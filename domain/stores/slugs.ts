const reserved = new Set(
  `www api app admin dashboard store stores shop shops mail smtp imap ftp cdn assets static media img images help support status blog docs
  login signin signup sign-in sign-up signout auth oauth account accounts billing pay payment payments checkout stripe paypal webhook webhooks
  vitrine platform operator internal preview system root security abuse postmaster webmaster hostmaster noreply no-reply localhost test-gateway
  ns ns1 ns2 mx dev staging prod production metrics livez readyz health`.split(/\s+/),
)

/** What the eye takes for the same word: 0 and o, 1 and l, rn and m. */
const skeleton = (slug: string) =>
  slug.replaceAll('0', 'o').replaceAll(/[1i]/g, 'l').replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('5', 's').replaceAll('-', '')
const reservedSkeletons = new Set([...reserved].map(skeleton))

export type SlugProblem =
  | 'empty'
  | 'characters'
  | 'too_long'
  | 'too_short'
  | 'double_hyphen'
  | 'edge_hyphen'
  | 'reserved'
  | 'look_alike'
  | 'taken'

/** Why an address cannot be had, without looking at the database; null when it may be free. */
export function slugProblem(slug: string): SlugProblem | null {
  if (!slug) return 'empty'
  if (/[^a-z0-9-]/.test(slug)) return 'characters'
  if (slug.includes('--')) return 'double_hyphen'
  if (slug.startsWith('-') || slug.endsWith('-')) return 'edge_hyphen'
  if (slug.length > 54) return 'too_long'
  if (slug.length < 3) return 'too_short'
  if (reserved.has(slug)) return 'reserved'
  if (reservedSkeletons.has(skeleton(slug))) return 'look_alike'
  return null
}

export const slugProblemText: Record<SlugProblem, string> = {
  empty: 'An address is needed.',
  characters: 'Only the letters a to z, digits and hyphens. Other alphabets look alike and are refused.',
  too_long: 'At most 54 characters.',
  too_short: 'At least 3 characters.',
  double_hyphen: 'No two hyphens in a row: they mark previews and foreign alphabets.',
  edge_hyphen: 'It begins and ends with a letter or a digit.',
  reserved: 'This word is kept for the platform.',
  look_alike: 'This looks like a word that is kept for the platform.',
  taken: 'Another store has this address.',
}
