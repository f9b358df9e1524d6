import { defineSection, f } from '../../core/define.ts'
import { RichText } from '../../core/parts/common.tsx'
import { CartNotices, Lines } from '../../core/parts/lines.tsx'
import { Picture } from '../../core/picture.tsx'
import { safeLink } from '../../core/sanitize/url.ts'

export const mainCart = defineSection({
  type: 'main-cart',
  name: 'Bag',
  version: 1,
  enabledOn: ['cart'],
  settings: f.object({ heading: f.inlineText('Your bag', { label: 'Heading' }) }),
  render: ({ settings: s, ctx }) => {
    if (ctx.page.kind !== 'cart') return null
    const { cart, message, unpaid } = ctx.page
    return (
      <section data-section="main-cart">
        <div className="wrap">
          <div className="grid page-head">
            <h1 className="display">{s.heading}</h1>
          </div>
          <CartNotices message={message} unpaid={unpaid} />
          {cart.lines.length ? (
            <div className="grid cart">
              <div className="cart-lines">
                <Lines cart={cart} ctx={ctx} />
              </div>
              <div className="cart-side">
                <p className="sum sum--total">
                  <span>Total</span>
                  <span className="price">{ctx.money(cart.subtotalMinor)}</span>
                </p>
                <p className="small soft">Delivery is chosen at the checkout.</p>
                <form method="post" action="/cart/checkout">
                  <button className="button button--wide" type="submit">
                    To the checkout
                  </button>
                </form>
                <a className="text-link small" href="/search">
                  Go on looking
                </a>
              </div>
            </div>
          ) : (
            <div className="empty">
              <p className="display display-xl">Nothing in it yet.</p>
              <a className="button" href="/search">
                See everything
              </a>
            </div>
          )}
        </div>
      </section>
    )
  },
})

export const mainPage = defineSection({
  type: 'main-page',
  name: 'Text page',
  version: 1,
  enabledOn: ['page', 'policy'],
  settings: f.object({}),
  render: ({ ctx }) =>
    ctx.page.kind === 'policy' || ctx.page.kind === 'page' ? (
      <section data-section="main-page">
        <div className="wrap">
          <div className="grid page-head">
            <h1 className="display">{ctx.page.title}</h1>
          </div>
          <RichText html={ctx.page.html} className="rte rte--page" />
        </div>
      </section>
    ) : null,
})

export const main404 = defineSection({
  type: 'main-404',
  name: 'Not found',
  version: 1,
  enabledOn: ['404'],
  settings: f.object({
    heading: f.inlineText('Not on this shelf', { label: 'Heading', live: 'text' }),
    text: f.text('The page was moved or never stood here.', { label: 'Text', live: 'text' }),
    image: f.image({ label: 'Picture' }),
  }),
  async render({ settings: s, ctx, live }) {
    const picture = s.image ? await ctx.picture(s.image) : null
    return (
      <section data-section="main-404">
        <div className="wrap grid lost">
          {picture && (
            <figure>
              <Picture picture={picture} sizes="40vw" alt="" />
            </figure>
          )}
          <div>
            <h1 className="display" {...live('heading')}>
              {s.heading}
            </h1>
            <p className="soft" {...live('text')}>
              {s.text}
            </p>
            <form action="/search" role="search" className="inline-form">
              <label className="visually-hidden" htmlFor="lost-q">
                Search
              </label>
              <input id="lost-q" name="q" type="search" placeholder="Search the shop" />
              <button type="submit">Search</button>
            </form>
            <ul>
              {(ctx.menus.header ?? []).map((l) => (
                <li key={l.url + l.title}>
                  <a className="text-link" href={safeLink(l.url)}>
                    {l.title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </section>
    )
  },
})
