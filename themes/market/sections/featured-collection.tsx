import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'
import { Card, Head } from '../card.tsx'

export default defineSection({
  type: 'featured-collection',
  name: 'Featured collection',
  version: 1,
  settings: f.object({ ...fields.featuredCollection(), columns: f.range(4, { min: 2, max: 5, label: 'Columns' }) }),
  presets: [{ name: 'Featured collection', category: 'Products' }],
  async render({ settings: s, ctx, live }) {
    const found = await ctx.collection(s.collection)
    if (!found?.cards.length) return <EmptySection type="featured-collection" text="The products of a collection stand here." />
    const { collection, cards } = found
    return (
      <section className="section" data-section="featured-collection">
        <div className="wrap">
          <Head title={s.heading || collection.title} url={collection.url} all={`All ${collection.count}`} live={live('heading')} />
          <div className="cards" style={{ '--cols': s.columns } as React.CSSProperties}>
            {cards.slice(0, s.limit).map((card) => (
              <Card key={card.id} card={card} ctx={ctx} />
            ))}
          </div>
        </div>
      </section>
    )
  },
})
