import { defineSection, f } from '../../core/define.ts'
import type { Listing, ThemeContext } from '../../core/types.ts'
import { Card, Icon, RichText } from '../parts.tsx'

export const mainCollection = defineSection({
  type: 'main-collection',
  name: 'Collection',
  version: 1,
  enabledOn: ['collection'],
  settings: f.object({ columns: f.range(3, { min: 2, max: 4, label: 'Columns' }) }),
  render: ({ settings: s, ctx }) =>
    ctx.page.kind === 'collection' ? (
      <section data-section="main-collection" data-filters="sidebar">
        <div className="wrap">
          <div className="grid page-head">
            <h1 className="display">{ctx.page.collection.title}</h1>
            <RichText html={ctx.page.collection.descriptionHtml} className="rte page-lede" />
          </div>
          <Results listing={ctx.page.listing} ctx={ctx} columns={s.columns} noun="pieces" />
        </div>
      </section>
    ) : null,
})

export const mainSearch = defineSection({
  type: 'main-search',
  name: 'Search',
  version: 1,
  enabledOn: ['search'],
  settings: f.object({ placeholder: f.inlineText('What are you looking for?', { label: 'Placeholder' }) }),
  render: ({ settings: s, ctx }) => {
    if (ctx.page.kind !== 'search') return null
    const { listing, collections } = ctx.page
    return (
      <section data-section="main-search">
        <div className="wrap">
          <div className="search-head">
            <h1 className="visually-hidden">{listing.query ? `Search: ${listing.query}` : 'Everything'}</h1>
            <form action="/search" role="search" className="search-field">
              <label className="visually-hidden" htmlFor="q">
                Search
              </label>
              <input id="q" name="q" type="search" defaultValue={listing.query ?? ''} placeholder={s.placeholder} autoComplete="off" />
              <button type="submit" aria-label="Search">
                <Icon name="search" />
              </button>
            </form>
            <p className="search-note">
              <span>
                {listing.query
                  ? `${listing.total} ${listing.total === 1 ? 'result' : 'results'} for “${listing.query}”`
                  : `${listing.total} ${listing.total === 1 ? 'piece' : 'pieces'}`}
              </span>
            </p>
          </div>
          <Results listing={listing} ctx={ctx} columns={3} noun="pieces" />
          {listing.total === 0 && collections.length > 0 && (
            <div className="grid also">
              <h2>Perhaps here</h2>
              <ul>
                {collections.slice(0, 8).map((c) => (
                  <li key={c.url}>
                    <a href={c.url}>
                      {c.title}
                      <span>{c.count}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </section>
    )
  },
})

export const mainCollections = defineSection({
  type: 'main-collections',
  name: 'All collections',
  version: 1,
  enabledOn: ['collections'],
  settings: f.object({ heading: f.inlineText('Collections', { label: 'Heading' }) }),
  render: ({ settings: s, ctx }) =>
    ctx.page.kind === 'collections' ? (
      <section className="index" data-section="main-collections">
        <div className="wrap">
          <div className="grid page-head">
            <h1 className="display">{s.heading}</h1>
          </div>
          <div className="grid">
            {ctx.page.collections.length ? (
              <ul className="list" style={{ gridColumn: '1/-1' }}>
                {ctx.page.collections.map((c) => (
                  <li key={c.url}>
                    <a href={c.url}>
                      {c.title}
                      <span>
                        {c.count} {c.count === 1 ? 'piece' : 'pieces'}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="soft" style={{ gridColumn: '1/-1' }}>
                There are no collections yet.{' '}
                <a className="text-link" href="/search">
                  See everything
                </a>
              </p>
            )}
          </div>
        </div>
      </section>
    ) : null,
})

function Results({ listing, ctx, columns, noun }: { listing: Listing; ctx: ThemeContext; columns: number; noun: string }) {
  const hasFacets = listing.facets.some((g) => g.values.length > 0)
  const isFiltered = listing.chips.length > 0
  return (
    <facet-form>
      <div className="toolbar">
        <span className="num" aria-live="polite">
          {listing.total} {listing.total === 1 ? 'piece' : noun}
        </span>
        <div className="chips">
          {listing.chips.map((c) => (
            <a key={c.url} href={c.url} rel="nofollow">
              {c.label} <Icon name="close" />
              <span className="visually-hidden">remove</span>
            </a>
          ))}
          {isFiltered && (
            <a className="clear" href={listing.clearUrl}>
              Clear all
            </a>
          )}
        </div>
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
      </div>
      <div className="grid collection">
        {(hasFacets || isFiltered) && <Facets listing={listing} ctx={ctx} />}
        <div className={hasFacets || isFiltered ? 'results-wrap' : 'results-wrap results-wrap--whole'}>
          <h2 className="visually-hidden">Pieces</h2>
          {listing.cards.length ? (
            <div className="results cards" style={{ '--cols': columns } as React.CSSProperties}>
              {listing.cards.map((card, i) => (
                <Card key={card.id} card={card} ctx={ctx} isPriority={i < 2} sizes="(min-width: 60rem) 24vw, 46vw" />
              ))}
            </div>
          ) : (
            <div className="empty">
              <p className="display display-xl">Nothing fits.</p>
              {isFiltered ? (
                <a className="text-link" href={listing.clearUrl}>
                  Clear the filters
                </a>
              ) : (
                <a className="text-link" href="/search">
                  See everything
                </a>
              )}
            </div>
          )}
          <Pager listing={listing} />
        </div>
      </div>
    </facet-form>
  )
}

const Kept = ({ listing }: { listing: Listing }) => (
  <>
    {listing.facets.flatMap((g) =>
      g.values.filter((v) => v.isOn).map((v) => <input key={g.name + v.value} type="hidden" name={g.name} value={v.value} />),
    )}
    {listing.price.min && <input type="hidden" name="filter.price.min" value={listing.price.min} />}
    {listing.price.max && <input type="hidden" name="filter.price.max" value={listing.price.max} />}
  </>
)

function Facets({ listing, ctx }: { listing: Listing; ctx: ThemeContext }) {
  return (
    <details className="facets-sheet" open>
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

function Pager({ listing }: { listing: Listing }) {
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
