import { Icon } from '../core/parts/icon.tsx'
import { Facets, hasFilters, NothingFits, Pager, SortForm } from '../core/parts/listing.tsx'
import type { Listing, ThemeContext } from '../core/types.ts'
import { Card } from './card.tsx'

type Props = { listing: Listing; ctx: ThemeContext; columns: number; children?: React.ReactNode }

/** Chips in a row, filters folded behind one of them, soft cards. */
export function Results({ listing, ctx, columns, children }: Props) {
  return (
    <facet-form>
      <div className="rail">
        {children}
        <div className="push">
          <span className="num" aria-live="polite">
            {listing.total} {listing.total === 1 ? 'thing' : 'things'}
          </span>
          <SortForm listing={listing} />
        </div>
      </div>
      {hasFilters(listing) && <Facets listing={listing} ctx={ctx} isFolded />}
      {listing.chips.length > 0 && (
        <div className="active">
          {listing.chips.map((c) => (
            <a className="chip" key={c.url} href={c.url} rel="nofollow">
              {c.label} <Icon name="close" />
              <span className="visually-hidden">remove</span>
            </a>
          ))}
          <a className="chip" href={listing.clearUrl}>
            Clear all
          </a>
        </div>
      )}
      <h2 className="visually-hidden">Products</h2>
      {listing.cards.length ? (
        <div className="cards" style={{ '--cols': columns } as React.CSSProperties}>
          {listing.cards.map((card, i) => (
            <Card key={card.id} card={card} ctx={ctx} isPriority={i < 2} />
          ))}
        </div>
      ) : (
        <div className="panel">
          <NothingFits listing={listing} />
        </div>
      )}
      <Pager listing={listing} />
    </facet-form>
  )
}
