import { defineSection, f } from '../../core/define.ts'

export default defineSection({
  type: 'main-collections',
  name: 'All collections',
  version: 1,
  enabledOn: ['collections'],
  settings: f.object({ heading: f.inlineText('Collections', { label: 'Heading', live: 'text' }) }),
  render: ({ settings: s, ctx, live }) =>
    ctx.page.kind === 'collections' ? (
      <section data-section="main-collections">
        <div className="cells title">
          <div className="cell">
            <h1 className="display" {...live('heading')}>
              {s.heading}
            </h1>
          </div>
          <div className="cell">
            <a className="text-link" href="/search">
              See everything
            </a>
          </div>
        </div>
        <div className="cells keys" style={{ '--n': 4 } as React.CSSProperties}>
          {ctx.page.collections.map((c) => (
            <a key={c.url} href={c.url}>
              <span>
                <span aria-hidden="true">{[...c.title][0]}</span>
                <span>{c.count}</span>
              </span>
              <b>{c.title}</b>
            </a>
          ))}
        </div>
        {ctx.page.collections.length === 0 && <p className="cell soft">There are no collections yet.</p>}
      </section>
    ) : null,
})
