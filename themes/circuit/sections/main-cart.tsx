import { defineSection, f } from '../../core/define.ts'
import { CartNotices, LineForms, shortOf } from '../../core/parts/lines.tsx'
import { Picture } from '../../core/picture.tsx'

export default defineSection({
  type: 'main-cart',
  name: 'Cart',
  version: 1,
  enabledOn: ['cart'],
  settings: f.object({
    heading: f.inlineText('Cart', { label: 'Heading', live: 'text' }),
    note: f.inlineText('Delivery is chosen at the checkout.', { label: 'Note', live: 'text' }),
  }),
  render: ({ settings: s, ctx, live }) => {
    if (ctx.page.kind !== 'cart') return null
    const { cart, message, unpaid } = ctx.page
    return (
      <section data-section="main-cart">
        <div className="cells title">
          <div className="cell">
            <h1 className="display" {...live('heading')}>
              {s.heading}
            </h1>
          </div>
          <div className="cell">
            <p {...live('note')}>{s.note}</p>
          </div>
        </div>
        <CartNotices message={message} unpaid={unpaid} />
        {cart.lines.length ? (
          <div className="cells ledger">
            <div className="rows">
              {cart.lines.map((l) => (
                <div className="row" key={l.id}>
                  {/* biome-ignore lint/a11y/useAnchorContent: the name beside it is the link for everybody; this one is for the pointer */}
                  <a className="pic" href={l.url} tabIndex={-1} aria-hidden="true">
                    {l.picture ? <Picture picture={l.picture} sizes="9rem" alt="" /> : <span className="line-blank" />}
                  </a>
                  <div className="name small line">
                    <p>
                      <b>
                        <a href={l.url}>{l.title}</a>
                      </b>
                      <br />
                      <span className="soft">{l.variantTitle}</span>
                      {shortOf(l) && <span className="low">{shortOf(l)}</span>}
                      <span className="price">{ctx.money(l.totalMinor)}</span>
                    </p>
                  </div>
                  <LineForms line={l} />
                  <p className="price">{ctx.money(l.totalMinor)}</p>
                </div>
              ))}
              <div className="cell">
                <a className="text-link" href="/search">
                  Keep looking
                </a>
              </div>
            </div>
            <form className="side" method="post" action="/cart/checkout">
              <div className="cell">
                <p className="sum sum--total">
                  <span>Total</span>
                  <span>{ctx.money(cart.subtotalMinor)}</span>
                </p>
              </div>
              <button className="button button--wide" type="submit">
                Check out
              </button>
            </form>
          </div>
        ) : (
          <div className="cell empty">
            <p className="display display-xl">Nothing in it yet.</p>
            <a className="button" href="/search">
              See everything
            </a>
          </div>
        )}
      </section>
    )
  },
})
