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
        <div className="wrap">
          <h1 className="display pagetitle">{ctx.page.title}</h1>
          <div className="panel">
            <RichText html={ctx.page.html} className="rte rte--page" />
          </div>
        </div>
      </section>
    ) : null,
})
