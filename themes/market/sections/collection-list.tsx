import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'
import { Bubbles } from '../bubbles.tsx'

export default defineSection({
  type: 'collection-list',
  name: 'Collection list',
  version: 1,
  settings: f.object(fields.collectionList()),
  presets: [{ name: 'Collection list', category: 'Products' }],
  async render({ settings: s, ctx, live }) {
    const list = (await ctx.collections(s.collections)).filter((c) => c.count > 0)
    if (!list.length) return <EmptySection type="collection-list" text="Your collections stand here." />
    return (
      <section className="section bubbles" data-section="collection-list" data-layout="bubbles">
        <div className="wrap">
          <h2 className="visually-hidden" {...live('heading')}>
            {s.heading}
          </h2>
          <Bubbles list={list} />
        </div>
      </section>
    )
  },
})
