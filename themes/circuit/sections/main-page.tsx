import { defineSection, f } from '../../core/define.ts'
import { RichText } from '../../core/parts/common.tsx'

export default defineSection({
  type: 'main-page',
  name: 'Text page',
  version: 1,
  enabledOn: ['page', 'policy'],
  settings: f.object({}),
  render: ({ ctx }) =>
    ctx.page.kind === 'policy' || ctx.page.kind === 'page' ? (
      <section data-section="main-page">
        <div className="cells title">
          <div className="cell">
            <h1 className="display">{ctx.page.title}</h1>
          </div>
          <div className="cell" />
        </div>
        <div className="cell">
          <RichText html={ctx.page.html} className="rte rte--page" />
        </div>
      </section>
    ) : null,
})
