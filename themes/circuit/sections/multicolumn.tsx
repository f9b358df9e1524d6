import { defineSection, f } from '../../core/define.ts'
import { blocks } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'

export default defineSection({
  type: 'multicolumn',
  name: 'Columns',
  version: 1,
  settings: f.object({ heading: f.inlineText('', { label: 'Heading', live: 'text' }) }),
  blocks: { column: blocks.column() },
  maxBlocks: 8,
  presets: [
    {
      name: 'Columns',
      category: 'Trust',
      blocks: ['Five years', 'Every screw', 'Sent today', 'Thirty days'].map((title) => ({ type: 'column', settings: { title } })),
    },
  ],
  render: ({ settings: s, blocks: list, live }) =>
    list.length ? (
      <section data-section="multicolumn">
        {s.heading && (
          <h2 className="visually-hidden" {...live('heading')}>
            {s.heading}
          </h2>
        )}
        <div className="cells promises" style={{ '--n': Math.min(list.length, 4) } as React.CSSProperties}>
          {list.map((b) => (
            <div className="cell" key={b.id} {...b.attrs}>
              <h3 {...b.live('title')}>{String(b.settings.title)}</h3>
              <p {...b.live('text')}>{String(b.settings.text)}</p>
            </div>
          ))}
        </div>
      </section>
    ) : (
      <EmptySection type="multicolumn" text="Columns stand here. Add a block." />
    ),
})
