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
  settings: f.object(fields.header()),
  render: ({ settings: s, ctx }) => {
    const links = ctx.menus[s.menu] ?? []
    return (
      <header className="header" data-section="header" data-layout="pill" style={s.sticky ? undefined : { position: 'static' }}>
        <div className="wrap">
          <div className="header-row">
            <Logo ctx={ctx} />
            <nav aria-label="Main">
              <ul>
                <MenuLinks links={links} isList deep="panel" />
              </ul>
            </nav>
            <div className="tools">
              <a href="/search" aria-label="Search">
                <Icon name="search" />
              </a>
              <cart-count>
                <a className="basket" href="/cart" aria-label="Bag" data-cart-open="">
                  <Icon name="bag" />
                  <b aria-hidden="true" data-cart-count="badge" hidden />
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
            </div>
          </div>
        </div>
      </header>
    )
  },
})
