import { safeLink } from '../sanitize/url.ts'
import type { MenuLink } from '../types.ts'

/** Links of a menu, plain or as list items. */
export const MenuLinks = ({ links, isList = false }: { links: MenuLink[]; isList?: boolean }) =>
  links.map((l) => {
    const link = (
      <a key={l.url + l.title} href={safeLink(l.url)} aria-current={l.isCurrent ? 'page' : undefined}>
        {l.title}
      </a>
    )
    return isList ? <li key={l.url + l.title}>{link}</li> : link
  })
