import { defineSection, f } from '../../core/define.ts'
import { Icon } from '../../core/parts/icon.tsx'
import { Results } from '../results.tsx'
import { toneAt } from '../tone.ts'

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
        <div className="wrap">
          <h1 className="visually-hidden">{listing.query ? `Search: ${listing.query}` : 'Everything'}</h1>
          <form className="searchbar" role="search" action="/search">
            <label className="visually-hidden" htmlFor="q">
              Search the shop
            </label>
            <input id="q" name="q" type="search" defaultValue={listing.query ?? ''} placeholder={s.placeholder} autoComplete="off" />
            <button className="button" type="submit" aria-label="Search">
              <Icon name="search" />
            </button>
          </form>
          <Results listing={listing} ctx={ctx} columns={4} />
          {collections.length > 0 && (
            <div className="guide">
              {collections.slice(0, 3).map((c, i) => (
                <a key={c.url} href={c.url} style={toneAt(i * 2)}>
                  <span>Collection, {c.count}</span>
                  {c.title}
                </a>
              ))}
            </div>
          )}
        </div>
      </section>
    )
  },
})
