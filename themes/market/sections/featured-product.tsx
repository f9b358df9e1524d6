import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { Card, Head } from '../card.tsx'

export default defineSection({
  type: 'featured-product',
  name: 'More like this',
  version: 1,
  enabledOn: ['product'],
  presets: [{ name: 'More like this', category: 'Products' }],
  settings: f.object(fields.related()),
  render: ({ settings: s, ctx, live }) =>
    ctx.page.kind === 'product' && ctx.page.related.length ? (
      <section className="section" data-section="featured-product">
        <div className="wrap">
          <Head title={s.heading} url="/search" all="Everything" live={live('heading')} />
          <div className="cards">
            {ctx.page.related.map((card) => (
              <Card key={card.id} card={card} ctx={ctx} />
            ))}
          </div>
        </div>
      </section>
    ) : null,
})
