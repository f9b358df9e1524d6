import { defineSection, f } from '../../core/define.ts'
import { Icon } from '../../core/parts/icon.tsx'
import { Logo } from '../../core/parts/logo.tsx'
import { MenuLinks } from '../../core/parts/menu.tsx'
import { Social } from '../../core/parts/social.tsx'
import { safeLink } from '../../core/sanitize/url.ts'

export const announcementBar = defineSection({
  type: 'announcement-bar',
  name: 'Announcement bar',
  version: 1,
  enabledOn: ['header'],
  presets: [{ name: 'Announcement bar', category: 'Header', settings: { text: 'Something everybody should know' } }],
  settings: f.object({
    text: f.inlineText('', { label: 'Text', live: 'text' }),
    linkText: f.inlineText('', { label: 'Link text', live: 'text' }),
    link: f.url('', { label: 'Link' }),
  }),
  render: ({ settings: s, ctx, live }) =>
    s.text || ctx.store.isTest ? (
      <section className="announcement" data-section="announcement-bar" aria-label="Announcement">
        <p>
          <span {...live('text')}>{s.text || 'Test shop: orders are not sent and no card is charged.'}</span>{' '}
          {s.link && s.linkText && (
            <a href={safeLink(s.link)} {...live('linkText')}>
              {s.linkText}
            </a>
          )}
        </p>
      </section>
    ) : null,
})

export const header = defineSection({
  type: 'header',
  name: 'Header',
  version: 1,
  enabledOn: ['header'],
  settings: f.object({ menu: f.menu('header', { label: 'Menu' }), sticky: f.checkbox(true, { label: 'Stays at the top' }) }),
  render: ({ settings: s, ctx }) => {
    const links = ctx.menus[s.menu] ?? []
    return (
      <header className="header" data-section="header" style={s.sticky ? undefined : { position: 'static' }}>
        <div className="wrap header-row">
          <div>
            <details className="menu-phone phone-only">
              <summary className="menu-button" aria-label="Menu">
                <Icon name="menu" />
              </summary>
              <nav aria-label="Main, small screens">
                <ul>
                  <MenuLinks links={links} isList deep="list" />
                  <li>
                    <a href="/search">Search</a>
                  </li>
                </ul>
              </nav>
            </details>
            <nav className="desk-only" aria-label="Main">
              <ul>
                <MenuLinks links={links} isList deep="panel" />
              </ul>
            </nav>
          </div>
          <Logo ctx={ctx} />
          <div className="header-tools">
            <a className="desk-only" href="/search">
              Search
            </a>
            <a className="phone-only" href="/search" aria-label="Search">
              <Icon name="search" />
            </a>
            <cart-count>
              <a className="desk-only" href="/cart" data-cart-open="">
                Bag
                <span className="num" data-cart-count="text" />
              </a>
              <a className="phone-only bag-count" href="/cart" aria-label="Bag" data-cart-open="">
                <Icon name="bag" />
                <b aria-hidden="true" data-cart-count="badge" hidden />
              </a>
            </cart-count>
          </div>
        </div>
      </header>
    )
  },
})

export const footer = defineSection({
  type: 'footer',
  name: 'Footer',
  version: 1,
  enabledOn: ['footer'],
  settings: f.object({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    menu: f.menu('footer', { label: 'Menu' }),
  }),
  render: ({ settings: s, ctx, live }) => (
    <footer className="footer" data-section="footer">
      <div className="wrap">
        <div className="grid">
          <div className="footer-news">
            <p className="display display-2xl" {...live('heading')}>
              {s.heading || ctx.store.name}
            </p>
            {s.text && (
              <p className="soft small" {...live('text')}>
                {s.text}
              </p>
            )}
            <Social ctx={ctx} />
          </div>
          <div className="footer-col">
            <h2>Shop</h2>
            <ul>
              {(ctx.menus[s.menu] ?? []).map((l) => (
                <li key={l.url + l.title}>
                  <a href={safeLink(l.url)}>{l.title}</a>
                </li>
              ))}
            </ul>
          </div>
          {ctx.store.policies.length > 0 && (
            <div className="footer-col">
              <h2>Help</h2>
              <ul>
                {ctx.store.policies.map((p) => (
                  <li key={p.url}>
                    <a href={p.url}>{p.title}</a>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className="footer-col">
            <h2>Contact</h2>
            <ul>
              {ctx.store.address
                .split('\n')
                .filter(Boolean)
                .map((line) => (
                  <li key={line}>{line}</li>
                ))}
              {ctx.store.phone && <li>{ctx.store.phone}</li>}
              <li>
                <a href={`mailto:${ctx.store.email}`}>Write to us</a>
              </li>
            </ul>
          </div>
        </div>
        <div className="footer-end">
          <span>© {ctx.store.legalName || ctx.store.name}</span>
          <span>{ctx.store.currency}</span>
        </div>
      </div>
    </footer>
  ),
})
