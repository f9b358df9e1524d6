/** The only links a merchant may set: a path of the store, https, mailto, tel. */
export function isSafeLink(link: string): boolean {
  if (link === '') return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so javascript: could hide behind one
  if (/[\u0000-\u0020\u007f\\]/.test(link)) return false
  return (
    /^\/(?!\/)/.test(link) ||
    /^#[\w-]*$/.test(link) ||
    /^https:\/\/[^/?#@]+(?:[/?#]|$)/i.test(link) ||
    /^mailto:[^?]+@/i.test(link) ||
    /^tel:\+?[\d-]+$/i.test(link)
  )
}

export const safeLink = (link: string) => (isSafeLink(link) ? link : '#')
