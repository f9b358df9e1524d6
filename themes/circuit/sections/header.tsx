import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { Icon } from '../../core/parts/icon.tsx'
import { Logo } from '../../core/parts/logo.tsx'
import { MenuLinks } from '../../core/parts/menu.tsx'

export default defineSection({
  type: 'header',
  name: 'Header',
  version: 1,
  enabledOn: ['header'],
  settings: f.object({
    ...fields.header(),
    placeholder: f.inlineText('Search the shop', { label: 'Words in the search field' }),
    hasTabs: f.checkbox(true, { label: 'Bar at the bottom on phones' }),
  }),
  render: ({ settings: s, ctx }) => {
    const links = ctx.menus[s.menu] ?? []
    const isProduct = ctx.page.kind === 'product'
    return (
      <header className="header" data-section="header" style={s.sticky ? undefined : { position: 'static' }}>
        <Logo ctx={ctx} />
        <nav aria-label="Main">
          <MenuLinks links={links} deep="panel" />
        </nav>
        <form className="find" role="search" aria-label="Whole shop" action="/search">
          <label htmlFor="find">
            <span className="visually-hidden">Search</span>
            <Icon name="search" />
          </label>
          <input id="find" name="q" type="search" placeholder={s.placeholder} />
        </form>
        <cart-count>
          <a className="tool cart-cell" href="/cart" data-cart-open="">
            Cart
            <b data-cart-count="text" />
          </a>
        </cart-count>
        <details className="menu-phone">
          <summary className="menu-button" aria-label="Menu">
            <Icon name="menu" />
          </summary>
          <nav aria-label="Main, small screens">
            <ul>
              <MenuLinks links={links} isList deep="list" />
            </ul>
          </nav>
        </details>
        {s.hasTabs && !isProduct && (
          <nav className="tabbar" aria-label="Quick">
            <a href="/">Home</a>
            <a href="/collections">Shop</a>
            <a href="/search">Search</a>
            <a href="/cart" data-cart-open="">
              Cart
            </a>
          </nav>
        )}
      </header>
    )
  },
})
