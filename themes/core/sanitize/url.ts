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

/** The video of a link to YouTube or Vimeo, as the address of its player without cookies; null for every other link. */
export function videoPlayer(link: string): string | null {
  const youtube = /^https:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?v=|shorts\/|embed\/)|youtu\.be\/)([\w-]{11})(?:[?&#]|$)/.exec(
    link,
  )?.[1]
  if (youtube) return `https://www.youtube-nocookie.com/embed/${youtube}`
  const vimeo = /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{5,12})(?:[?#/]|$)/.exec(link)?.[1]
  return vimeo ? `https://player.vimeo.com/video/${vimeo}?dnt=1` : null
}
export const isVideoLink = (link: string) => link === '' || videoPlayer(link) !== null
