import { defineSection, f } from '../../core/define.ts'
import { RichText } from '../../core/parts/common.tsx'
import { Results } from '../results.tsx'

export default defineSection({
  type: 'main-collection',
  name: 'Collection',
  version: 1,
  enabledOn: ['collection'],
  settings: f.object({ columns: f.range(4, { min: 2, max: 6, label: 'Columns' }) }),
  render: ({ settings: s, ctx }) =>
    ctx.page.kind === 'collection' ? (
      <section data-section="main-collection" data-filters="panel" className="filterpanel">
        <div className="cells title">
          <div className="cell">
            <h1 className="display">{ctx.page.collection.title}</h1>
          </div>
          <div className="cell">
            <RichText html={ctx.page.collection.descriptionHtml} />
          </div>
        </div>
        <Results listing={ctx.page.listing} ctx={ctx} columns={s.columns} />
      </section>
    ) : null,
})
