import { defineSection, f } from '../../core/define.ts'
import { Picture } from '../../core/picture.tsx'
import { safeLink } from '../../core/sanitize/url.ts'
import type { CartView, ThemeContext } from '../../core/types.ts'
import { Icon, RichText } from '../parts.tsx'

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
          {message && (
            <p className="notice" role="alert">
              {message}
            </p>
          )}
          {unpaid && (
            <p className="notice" role="status">
              Order #{unpaid.number} is kept for you and not paid yet. <a href={unpaid.url}>Back to its payment</a>
            </p>
          )}
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

/** Lines of a bag; every change is a plain form. The drawer shows the same. */
export function Lines({ cart, ctx }: { cart: CartView; ctx: ThemeContext }) {
  return cart.lines.map((l) => {
    const isShort = l.available !== null && l.available < l.quantity
    return (
      <div className="line" key={l.id}>
        {/* biome-ignore lint/a11y/useAnchorContent: the name beside it is the link for everybody; this one is for the pointer */}
        <a href={l.url} tabIndex={-1} aria-hidden="true">
          {l.picture ? <Picture picture={l.picture} sizes="9rem" alt="" /> : <span className="line-blank" />}
        </a>
        <div className="line-body">
          <div>
            <b>
              <a href={l.url}>{l.title}</a>
            </b>
            <div className="soft">{l.variantTitle}</div>
            {isShort && (
              <p className="low small" role="status">
                {l.available ? `Only ${l.available} left` : 'Sold out'}
              </p>
            )}
          </div>
          <div className="price">{ctx.money(l.totalMinor)}</div>
          <div className="line-end">
            <form method="post" action="/cart/update" className="line-quantity">
              <input type="hidden" name="line" value={l.id} />
              <quantity-field class="qty qty--small" role="group" aria-label={`Quantity of ${l.title}`} data-submit="">
                <button type="submit" name="quantity" value={Math.max(0, l.quantity - 1)} aria-label="One less">
                  <Icon name="minus" />
                </button>
                <span className="num">{l.quantity}</span>
                <button type="submit" name="quantity" value={l.quantity + 1} aria-label="One more">
                  <Icon name="plus" />
                </button>
              </quantity-field>
            </form>
            <form method="post" action="/cart/update">
              <input type="hidden" name="line" value={l.id} />
              <button type="submit" name="quantity" value="0">
                Remove<span className="visually-hidden"> {l.title}</span>
              </button>
            </form>
          </div>
        </div>
      </div>
    )
  })
}

export const mainPage = defineSection({
  type: 'main-page',
  name: 'Text page',
  version: 1,
  enabledOn: ['policy'],
  settings: f.object({}),
  render: ({ ctx }) =>
    ctx.page.kind === 'policy' ? (
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
