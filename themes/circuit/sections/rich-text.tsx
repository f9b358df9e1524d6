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
      <section className="cell statement" data-section="rich-text">
        <p className="display display-2xl" {...live('text')}>
          {s.text}
        </p>
        {s.note && (
          <p className="soft" {...live('note')}>
            {s.note}
          </p>
        )}
      </section>
    ) : (
      <EmptySection type="rich-text" text="A sentence about the shop stands here." />
    ),
})
