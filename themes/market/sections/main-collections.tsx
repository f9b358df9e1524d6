import { defineSection, f } from '../../core/define.ts'
import { Bubbles } from '../bubbles.tsx'

export default defineSection({
  type: 'main-collections',
  name: 'All collections',
  version: 1,
  enabledOn: ['collections'],
  settings: f.object({ heading: f.inlineText('Collections', { label: 'Heading', live: 'text' }) }),
  render: ({ settings: s, ctx, live }) =>
    ctx.page.kind === 'collections' ? (
      <section className="bubbles bubbles--page" data-section="main-collections">
        <div className="wrap">
          <h1 className="display pagetitle" {...live('heading')}>
            {s.heading}
          </h1>
          {ctx.page.collections.length ? <Bubbles list={ctx.page.collections} /> : <p>There are no collections yet.</p>}
        </div>
      </section>
    ) : null,
})
