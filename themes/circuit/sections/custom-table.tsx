import { defineBlock, defineSection, f } from '../../core/define.ts'
import { EmptySection } from '../../core/parts/common.tsx'
import { Picture } from '../../core/picture.tsx'
import { Head } from '../card.tsx'

const cell = (n: number) => f.inlineText('', { label: `Product ${n}`, live: 'text' })

export default defineSection({
  type: 'custom-table',
  name: 'Comparison',
  version: 1,
  settings: f.object({
    heading: f.inlineText('Which one', { label: 'Heading', live: 'text' }),
    products: f.products({ label: 'Products', info: 'Up to three.' }),
  }),
  blocks: {
    row: defineBlock('Row', {
      name: f.inlineText('', { label: 'Name', live: 'text' }),
      first: cell(1),
      second: cell(2),
      third: cell(3),
      best: f.segmented('none', ['none', 'first', 'second', 'third'], { label: 'Best' }),
    }),
  },
  maxBlocks: 20,
  presets: [
    {
      name: 'Comparison',
      category: 'Products',
      blocks: [
        { type: 'row', settings: { name: 'For' } },
        { type: 'row', settings: { name: 'Weight' } },
      ],
    },
  ],
  async render({ settings: s, blocks, ctx, live }) {
    const cards = (await ctx.products(s.products)).slice(0, 3)
    if (!cards.length) return <EmptySection type="custom-table" text="Up to three products are compared here." />
    const columns = (['first', 'second', 'third'] as const).slice(0, cards.length)
    return (
      <section className="compare" data-section="custom-table">
        <Head title={s.heading} live={live('heading')} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
        {/* biome-ignore lint/a11y/useSemanticElements: a region, because it scrolls */}
        <div className="scroll" tabIndex={0} role="region" aria-label={s.heading}>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <span className="lead">Model</span>
                </th>
                {cards.map((card) => (
                  <th scope="col" key={card.id}>
                    {card.pictures[0] && <Picture picture={card.pictures[0]} sizes="33vw" alt="" />}
                    <a href={card.url}>
                      {card.title} <span className="price">{ctx.money(card.priceMinor)}</span>
                    </a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {blocks.map((b) => (
                <tr key={b.id} {...b.attrs}>
                  <th scope="row" {...b.live('name')}>
                    {String(b.settings.name)}
                  </th>
                  {columns.map((key) => (
                    <td key={key} className={b.settings.best === key ? 'best' : undefined} {...b.live(key)}>
                      {String(b.settings[key])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    )
  },
})
