import { defineSection, f } from '../../core/define.ts'
import { RichText } from '../../core/parts/common.tsx'
import { Icon } from '../../core/parts/icon.tsx'
import { Chips, Facets, hasFilters, NothingFits, Pager, SortForm } from '../../core/parts/listing.tsx'
import type { Listing, ThemeContext } from '../../core/types.ts'
import { Card } from '../card.tsx'

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
  const isFilterable = hasFilters(listing)
  return (
    <facet-form>
      <div className="toolbar">
        <span className="num" aria-live="polite">
          {listing.total} {listing.total === 1 ? 'piece' : noun}
        </span>
        <Chips listing={listing} />
        <SortForm listing={listing} />
      </div>
      <div className="grid collection">
        {isFilterable && <Facets listing={listing} ctx={ctx} />}
        <div className={isFilterable ? 'results-wrap' : 'results-wrap results-wrap--whole'}>
          <h2 className="visually-hidden">Pieces</h2>
          {listing.cards.length ? (
            <div className="results cards" style={{ '--cols': columns } as React.CSSProperties}>
              {listing.cards.map((card, i) => (
                <Card key={card.id} card={card} ctx={ctx} isPriority={i < 2} sizes="(min-width: 60rem) 24vw, 46vw" />
              ))}
            </div>
          ) : (
            <NothingFits listing={listing} />
          )}
          <Pager listing={listing} />
        </div>
      </div>
    </facet-form>
  )
}
