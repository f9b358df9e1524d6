import { Picture } from '../picture.tsx'
import type { CartView, ThemeContext } from '../types.ts'
import { Icon } from './icon.tsx'

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
            <LineControls line={l} />
          </div>
        </div>
      </div>
    )
  })
}

/** What is short of this line, in words; empty when all of it is there. */
export const shortOf = (l: CartView['lines'][number]) =>
  l.available !== null && l.available < l.quantity ? (l.available ? `Only ${l.available} left` : 'Sold out') : ''

/** Quantity and removal of a line; every change is a plain form. */
const LineControls = ({ line: l }: { line: CartView['lines'][number] }) => (
  <>
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
  </>
)

/** The same in a cell of its own. */
export const LineForms = ({ line: l }: { line: CartView['lines'][number] }) => (
  <div className="line-forms">
    <LineControls line={l} />
  </div>
)

/** What the shopper should know before the bag itself. */
export function CartNotices({ message, unpaid }: { message: string | null; unpaid: { url: string; number: number } | null }) {
  return (
    <>
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
    </>
  )
}
