import { defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { SectionHead } from '../parts/section-words.tsx'

/** What this shopper looked at, newest first. Their browser keeps the list; the server draws the cards it asks for. */
export const recentlyViewed = defineSection({
  type: 'recently-viewed',
  name: 'Recently viewed',
  version: 1,
  settings: f.object({
    heading: f.inlineText('You looked at', { label: 'Heading', live: 'text' }),
    limit: f.range(4, { min: 2, max: 8, label: 'Products' }),
    ...fields.colors(),
  }),
  presets: [{ name: 'Recently viewed', category: 'Products' }],
  render: ({ settings: s, ctx, live }) => (
    <section className="s-section" data-section="recently-viewed" data-empty="later" hidden style={colorsOf(s)}>
      <div className="s-wrap">
        <SectionHead heading={s.heading} live={live} />
        <viewed-products data-limit={s.limit} data-now={ctx.page.kind === 'product' ? ctx.page.product.id : ''}>
          <p className="s-soft">What a shopper looked at stands here. Who looked at nothing yet does not see the section.</p>
        </viewed-products>
      </div>
    </section>
  ),
})
