import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'

export default defineSection({
  type: 'rich-text',
  name: 'Statement',
  version: 1,
  settings: f.object(fields.richText()),
  presets: [{ name: 'Statement', category: 'Words', settings: { text: 'One sentence about what you make and why.' } }],
  render: ({ settings: s, live }) =>
    s.text ? (
      <section className="section statement" data-section="rich-text">
        <div className="wrap">
          <p className="display display-3xl" {...live('text')}>
            {s.text}
          </p>
          {s.note && <p {...live('note')}>{s.note}</p>}
        </div>
      </section>
    ) : (
      <EmptySection type="rich-text" text="A sentence about the shop stands here." />
    ),
})
