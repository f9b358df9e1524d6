import { defineBlock, defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { EmptySection } from '../parts/common.tsx'

export const faq = defineSection({
  type: 'faq',
  name: 'Questions',
  version: 1,
  settings: f.object({ heading: f.inlineText('Asked often', { label: 'Heading', live: 'text' }), ...fields.colors() }),
  blocks: {
    question: defineBlock('Question', {
      question: f.inlineText('', { label: 'Question', live: 'text' }),
      answer: f.text('', { label: 'Answer', live: 'text' }),
    }),
  },
  maxBlocks: 30,
  presets: [
    {
      name: 'Questions',
      category: 'Words',
      blocks: [
        { type: 'question', settings: { question: 'How long does delivery take?', answer: 'Two to four days.' } },
        { type: 'question', settings: { question: 'Can I send it back?', answer: 'Within thirty days.' } },
      ],
    },
  ],
  render: ({ settings: s, blocks, live }) =>
    blocks.length ? (
      <section className="s-section" data-section="faq" style={colorsOf(s)}>
        <div className="s-wrap s-faq">
          <h2 className="display display-2xl" {...live('heading')}>
            {s.heading}
          </h2>
          <div className="accordion">
            {blocks.map((b) => (
              <details key={b.id} {...b.attrs}>
                <summary {...b.live('question')}>{String(b.settings.question)}</summary>
                <div>
                  <p {...b.live('answer')}>{String(b.settings.answer)}</p>
                </div>
              </details>
            ))}
          </div>
        </div>
      </section>
    ) : (
      <EmptySection type="faq" text="Questions and answers stand here. Add a block." />
    ),
})
