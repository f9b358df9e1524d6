import { defineSection, f } from '../../core/define.ts'
import { RichText } from '../../core/parts/common.tsx'
import { Picture } from '../../core/picture.tsx'
import { Results } from '../results.tsx'
import { toneOf } from '../tone.ts'

export default defineSection({
  type: 'main-collection',
  name: 'Collection',
  version: 1,
  enabledOn: ['collection'],
  settings: f.object({ columns: f.range(4, { min: 2, max: 5, label: 'Columns' }) }),
  async render({ settings: s, ctx }) {
    if (ctx.page.kind !== 'collection') return null
    const { collection, listing } = ctx.page
    const others = (await ctx.collections([])).filter((c) => c.count > 0).slice(0, 6)
    return (
      <section data-section="main-collection" data-filters="chips">
        <div className="wrap">
          <div className="panel title" style={toneOf(collection.handle, collection.picture)}>
            {collection.picture && (
              <div className="shape">
                <Picture picture={collection.picture} sizes="24vw" alt="" />
              </div>
            )}
            <div>
              <h1 className="display">{collection.title}</h1>
              <RichText html={collection.descriptionHtml} />
            </div>
          </div>
          <Results listing={listing} ctx={ctx} columns={s.columns}>
            {others.map((c) => (
              <a className="chip" key={c.url} href={c.url} aria-current={c.handle === collection.handle ? 'page' : undefined}>
                {c.title} <span className="num">{c.count}</span>
              </a>
            ))}
          </Results>
        </div>
      </section>
    )
  },
})
