import { defineSection, f } from '../../core/define.ts'
import { blocks, fields, quotesOf } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'

export default defineSection({
  type: 'testimonials',
  name: 'Testimonials',
  version: 1,
  settings: f.object(fields.testimonials()),
  blocks: { quote: blocks.quote() },
  maxBlocks: 6,
  presets: [{ name: 'Testimonials', category: 'Trust', blocks: [{ type: 'quote' }, { type: 'quote' }, { type: 'quote' }] }],
  render: ({ settings: s, blocks: list, live }) => {
    const quotes = quotesOf(s, list, live).filter((q) => q.quote)
    if (!quotes.length) return <EmptySection type="testimonials" text="What customers said stands here." />
    return (
      <section className="cells notes" data-section="testimonials" style={{ '--n': Math.min(quotes.length, 3) } as React.CSSProperties}>
        {quotes.map((q) => (
          <figure className="cell" key={q.id}>
            <blockquote>
              “<span {...q.live('quote')}>{q.quote}</span>”
            </blockquote>
            <figcaption>
              <span {...q.live('name')}>{q.name}</span>
              {q.place && (
                <>
                  , <span {...q.live('place')}>{q.place}</span>
                </>
              )}
            </figcaption>
          </figure>
        ))}
      </section>
    )
  },
})
