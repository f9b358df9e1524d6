import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'

export default defineSection({
  type: 'collection-list',
  name: 'Collection list',
  version: 1,
  settings: f.object(fields.collectionList()),
  presets: [{ name: 'Collection list', category: 'Products' }],
  async render({ settings: s, ctx }) {
    const list = (await ctx.collections(s.collections)).filter((c) => c.count > 0)
    if (!list.length) return <EmptySection type="collection-list" text="Your collections stand here." />
    return (
      <section
        className="cells keys"
        data-section="collection-list"
        data-layout="keys"
        style={{ '--n': Math.min(list.length, 6) } as React.CSSProperties}
        aria-label={s.heading}
      >
        {list.map((c) => (
          <a key={c.url} href={c.url}>
            <span>
              <span aria-hidden="true">{[...c.title][0]}</span>
              <span>{c.count}</span>
            </span>
            <b>{c.title}</b>
          </a>
        ))}
      </section>
    )
  },
})
