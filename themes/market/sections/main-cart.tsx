import { defineSection, f } from '../../core/define.ts'
import { CartNotices, LineForms, shortOf } from '../../core/parts/lines.tsx'
import { Picture } from '../../core/picture.tsx'
import { toneOf } from '../tone.ts'

export default defineSection({
  type: 'main-cart',
  name: 'Basket',
  version: 1,
  enabledOn: ['cart'],
  settings: f.object({
    heading: f.inlineText('Your basket', { label: 'Heading', live: 'text' }),
    note: f.inlineText('Delivery is chosen at the checkout.', { label: 'Note', live: 'text' }),
  }),
  render: ({ settings: s, ctx, live }) => {
    if (ctx.page.kind !== 'cart') return null
    const { cart, message, unpaid } = ctx.page
    return (
      <section data-section="main-cart">
        <div className="wrap">
          <h1 className="display pagetitle" {...live('heading')}>
            {s.heading}
          </h1>
          <CartNotices message={message} unpaid={unpaid} />
          {cart.lines.length ? (
            <div className="cart">
              <ul className="lines">
                {cart.lines.map((l) => (
                  <li className="line" key={l.id} style={toneOf(l.id, l.picture)}>
                    {/* biome-ignore lint/a11y/useAnchorContent: the name beside it is the link for everybody; this one is for the pointer */}
                    <a href={l.url} tabIndex={-1} aria-hidden="true">
                      {l.picture && <Picture picture={l.picture} sizes="9rem" alt="" />}
                    </a>
                    <div className="line-body">
                      <p>
                        <b>
                          <a href={l.url}>{l.title}</a>
                        </b>
                        <br />
                        <span className="soft">{l.variantTitle}</span>
                        {shortOf(l) && <span className="low"> {shortOf(l)}</span>}
                      </p>
                      <p className="price">{ctx.money(l.totalMinor)}</p>
                      <LineForms line={l} />
                    </div>
                  </li>
                ))}
              </ul>
              <form className="panel cart-side" method="post" action="/cart/checkout">
                <p className="sum sum--total">
                  <span>Total</span>
                  <span className="price">{ctx.money(cart.subtotalMinor)}</span>
                </p>
                <button className="button button--wide" type="submit">
                  Check out
                </button>
                <p className="xs soft" {...live('note')}>
                  {s.note}
                </p>
              </form>
            </div>
          ) : (
            <div className="panel empty">
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
