import type { Listing, ThemeContext } from '../types.ts'
import { Icon } from './icon.tsx'

/** What is filtered by, each with a way out. */
export const Chips = ({ listing }: { listing: Listing }) => (
  <div className="chips">
    {listing.chips.map((c) => (
      <a key={c.url} href={c.url} rel="nofollow">
        {c.label} <Icon name="close" />
        <span className="visually-hidden">remove</span>
      </a>
    ))}
    {listing.chips.length > 0 && (
      <a className="clear" href={listing.clearUrl}>
        Clear all
      </a>
    )}
  </div>
)

export const SortForm = ({ listing }: { listing: Listing }) => (
  <form action={listing.action} className="sort" data-auto="">
    {listing.query !== null && <input type="hidden" name="q" value={listing.query} />}
    <Kept listing={listing} />
    <label htmlFor="sort" className="soft">
      Sort
    </label>
    <select id="sort" name="sort" defaultValue={listing.sort}>
      {listing.sorts.map((o) => (
        <option key={o.value} value={o.value}>
          {o.label}
        </option>
      ))}
    </select>
    <noscript>
      <button className="text-link" type="submit">
        Apply
      </button>
    </noscript>
  </form>
)

export const hasFilters = (listing: Listing) => listing.facets.some((g) => g.values.length > 0) || listing.chips.length > 0

const Kept = ({ listing }: { listing: Listing }) => (
  <>
    {listing.facets.flatMap((g) =>
      g.values.filter((v) => v.isOn).map((v) => <input key={g.name + v.value} type="hidden" name={g.name} value={v.value} />),
    )}
    {listing.price.min && <input type="hidden" name="filter.price.min" value={listing.price.min} />}
    {listing.price.max && <input type="hidden" name="filter.price.max" value={listing.price.max} />}
  </>
)

/** Filters as a form: a panel where there is room (the style sheet opens it, so nothing moves when the page has come), folded on a phone. */
export function Facets({ listing, ctx, isFolded = false }: { listing: Listing; ctx: ThemeContext; isFolded?: boolean }) {
  return (
    <details className={isFolded ? 'facets-sheet' : 'facets-sheet facets-sheet--wide'}>
      <summary>Filter{listing.chips.length ? ` (${listing.chips.length})` : ''}</summary>
      <form action={listing.action} className="facets" aria-label="Filters" data-auto="">
        {listing.query !== null && <input type="hidden" name="q" value={listing.query} />}
        <input type="hidden" name="sort" value={listing.sort} />
        {listing.facets
          .filter((g) => g.values.length)
          .map((group) => (
            <fieldset key={group.name}>
              <legend>{group.label}</legend>
              <div>
                {group.values.map((v) => (
                  <label key={v.value} className={`check${v.swatch ? ' tone' : ''}`}>
                    <input
                      type="checkbox"
                      name={group.name}
                      value={v.value}
                      defaultChecked={v.isOn}
                      style={v.swatch ? ({ '--c': v.swatch } as React.CSSProperties) : undefined}
                    />
                    <span>{v.label}</span>
                    <span>{v.count}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        <fieldset>
          <legend>Price</legend>
          <div className="range">
            <label className="field">
              <span>From</span>
              <input
                name="filter.price.min"
                inputMode="decimal"
                defaultValue={listing.price.min}
                placeholder={ctx.money(listing.price.lowMinor)}
              />
            </label>
            <label className="field">
              <span>To</span>
              <input
                name="filter.price.max"
                inputMode="decimal"
                defaultValue={listing.price.max}
                placeholder={ctx.money(listing.price.highMinor)}
              />
            </label>
          </div>
        </fieldset>
        <button className="button button--line button--wide facets-apply" type="submit">
          Show
        </button>
      </form>
    </details>
  )
}

export function Pager({ listing }: { listing: Listing }) {
  if (listing.pages <= 1) return null
  const near = Array.from({ length: listing.pages }, (_, i) => i + 1).filter(
    (n) => n === 1 || n === listing.pages || Math.abs(n - listing.page) <= 2,
  )
  return (
    <nav className="pages" aria-label="Pages">
      {listing.page > 1 && (
        <a href={listing.pageUrl(listing.page - 1)} rel="prev">
          Back
        </a>
      )}
      <ol>
        {near.map((n, i) => (
          <li key={n}>
            {i > 0 && n - (near[i - 1] ?? n) > 1 && <span aria-hidden="true">…</span>}
            <a href={listing.pageUrl(n)} aria-current={n === listing.page ? 'page' : undefined} aria-label={`Page ${n}`}>
              {n}
            </a>
          </li>
        ))}
      </ol>
      {listing.page < listing.pages && (
        <a href={listing.pageUrl(listing.page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  )
}

/** Nothing fits: a way back to everything. */
export const NothingFits = ({ listing }: { listing: Listing }) => (
  <div className="empty">
    <p className="display display-xl">Nothing fits.</p>
    <a className="text-link" href={listing.chips.length ? listing.clearUrl : '/search'}>
      {listing.chips.length ? 'Clear the filters' : 'See everything'}
    </a>
  </div>
)
