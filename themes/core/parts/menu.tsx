import { safeLink } from '../sanitize/url.ts'
import type { MenuLink } from '../types.ts'

/** `panel`: what is under a link opens below it. `list`: it stands under it, indented. `none`: it is left out. */
type Deep = 'panel' | 'list' | 'none'
type Props = { links: MenuLink[]; isList?: boolean; deep?: Deep }

/** Links of a menu, plain or as list items, with what is under them. */
export const MenuLinks = ({ links, isList = false, deep = 'none' }: Props) =>
  links.map((link) => {
    const key = link.url + link.title
    const isBranch = link.items.length > 0
    const item = isBranch && deep === 'panel' ? <Panel key={key} link={link} /> : <Leaf key={key} link={link} />
    if (!isList) return item
    return (
      <li key={key}>
        {item}
        {isBranch && deep === 'list' && (
          <ul className="menu-deep">
            <MenuLinks links={link.items} isList deep="list" />
          </ul>
        )}
      </li>
    )
  })

const Leaf = ({ link }: { link: MenuLink }) => (
  <a href={safeLink(link.url)} aria-current={link.isCurrent ? 'page' : undefined}>
    {link.title}
  </a>
)

/** Everything under a link in columns, below the whole header. It opens without script; Escape closes it with. */
const Panel = ({ link }: { link: MenuLink }) => (
  <details className="mega" name="mega">
    <summary>{link.title}</summary>
    <div className="mega-panel">
      <div className="mega-columns">
        {link.items.map((column) => (
          <div key={column.url + column.title} className={column.items.length ? 'mega-column' : ''}>
            <Leaf link={column} />
            {column.items.length > 0 && (
              <ul>
                <MenuLinks links={column.items} isList deep="list" />
              </ul>
            )}
          </div>
        ))}
      </div>
      <p className="mega-all">
        <a href={safeLink(link.url)}>See all: {link.title}</a>
      </p>
    </div>
  </details>
)
