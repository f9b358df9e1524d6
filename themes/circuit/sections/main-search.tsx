import { defineSection, f } from '../../core/define.ts'
import { Icon } from '../../core/parts/icon.tsx'
import { Results } from '../results.tsx'

export default defineSection({
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
        <h1 className="visually-hidden">{listing.query ? `Search: ${listing.query}` : 'Everything'}</h1>
        <form className="query" role="search" aria-label="This search" action="/search">
          <label className="visually-hidden" htmlFor="q">
            Search the shop
          </label>
          <input id="q" name="q" type="search" defaultValue={listing.query ?? ''} placeholder={s.placeholder} autoComplete="off" />
          <button type="submit" aria-label="Search">
            <Icon name="search" />
          </button>
        </form>
        <Results listing={listing} ctx={ctx} columns={5} />
        {collections.length > 0 && (
          <div className="cells hits">
            {collections.slice(0, 6).map((c) => (
              <a key={c.url} href={c.url}>
                <span>Collection, {c.count}</span>
                {c.title}
              </a>
            ))}
          </div>
        )}
      </section>
    )
  },
})
