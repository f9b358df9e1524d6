import { Chips, Facets, hasFilters, NothingFits, Pager, SortForm } from '../core/parts/listing.tsx'
import type { Listing, ThemeContext } from '../core/types.ts'
import { Card } from './card.tsx'

/** Facets as an open panel over the grid, figures as figures. */
export function Results({ listing, ctx, columns }: { listing: Listing; ctx: ThemeContext; columns: number }) {
  return (
    <facet-form>
      {hasFilters(listing) && <Facets listing={listing} ctx={ctx} />}
      <div className="toolbar">
        <span className="data" aria-live="polite">
          {listing.total} {listing.total === 1 ? 'model' : 'models'}
        </span>
        <Chips listing={listing} />
        <SortForm listing={listing} />
      </div>
      <h2 className="visually-hidden">Products</h2>
      {listing.cards.length ? (
        <div className="cards" style={{ '--cols': columns } as React.CSSProperties}>
          {listing.cards.map((card, i) => (
            <Card key={card.id} card={card} ctx={ctx} isPriority={i < 2} />
          ))}
        </div>
      ) : (
        <div className="cell">
          <NothingFits listing={listing} />
        </div>
      )}
      <Pager listing={listing} />
    </facet-form>
  )
}
