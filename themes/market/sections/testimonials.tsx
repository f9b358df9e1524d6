import { defineSection, f } from '../../core/define.ts'
import { blocks, fields, quotesOf } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'
import { toneAt } from '../tone.ts'

export default defineSection({
  type: 'testimonials',
  name: 'Letters',
  version: 1,
  settings: f.object(fields.testimonials()),
  blocks: { quote: blocks.quote() },
  maxBlocks: 6,
  presets: [{ name: 'Letters', category: 'Trust', blocks: [{ type: 'quote' }, { type: 'quote' }, { type: 'quote' }] }],
  render: ({ settings: s, blocks: list, live }) => {
    const quotes = quotesOf(s, list, live).filter((q) => q.quote)
    if (!quotes.length) return <EmptySection type="testimonials" text="What customers wrote stands here." />
    return (
      <section className="section says" data-section="testimonials">
        <div className="wrap">
          <h2 className="visually-hidden">Letters</h2>
          <ul>
            {quotes.map((q, i) => (
              <li key={q.id}>
                <figure style={toneAt([0, 5, 2, 6, 1, 4][i] ?? i)}>
                  <blockquote {...q.live('quote')}>{q.quote}</blockquote>
                  <figcaption>
                    <span {...q.live('name')}>{q.name}</span>
                    {q.place && (
                      <>
                        , <span {...q.live('place')}>{q.place}</span>
                      </>
                    )}
                  </figcaption>
                </figure>
              </li>
            ))}
          </ul>
        </div>
      </section>
    )
  },
})
