import { defineSection, f } from '../../core/define.ts'
import { blocks } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'

export default defineSection({
  type: 'multicolumn',
  name: 'Columns',
  version: 1,
  settings: f.object({ heading: f.inlineText('', { label: 'Heading', live: 'text' }) }),
  blocks: { column: blocks.column() },
  maxBlocks: 6,
  presets: [
    {
      name: 'Columns',
      category: 'Trust',
      settings: { heading: 'We know who made it' },
      blocks: ['First', 'Second', 'Third'].map((title) => ({ type: 'column', settings: { title } })),
    },
  ],
  render: ({ settings: s, blocks: list, live }) =>
    list.length ? (
      <section className="makers" data-section="multicolumn" data-ground="mint" data-edge="wave">
        <div className="wrap">
          <div className="head">
            <h2 className="display display-3xl" {...live('heading')}>
              {s.heading}
            </h2>
          </div>
          <ul>
            {list.map((b) => (
              <li key={b.id} {...b.attrs}>
                <b {...b.live('title')}>{String(b.settings.title)}</b>
                <p {...b.live('text')}>{String(b.settings.text)}</p>
              </li>
            ))}
          </ul>
        </div>
      </section>
    ) : (
      <EmptySection type="multicolumn" text="Columns stand here. Add a block." />
    ),
})
