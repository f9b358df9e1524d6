import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'

const { text } = fields.lost()

export default defineSection({
  type: 'main-404',
  name: 'Not found',
  version: 1,
  enabledOn: ['404'],
  settings: f.object({ heading: f.inlineText('404', { label: 'Heading', live: 'text' }), text }),
  render: ({ settings: s, live }) => (
    <section className="lost" data-section="main-404">
      <h1 className="display" {...live('heading')}>
        {s.heading}
      </h1>
      <div>
        <p {...live('text')}>{s.text}</p>
        <p className="go">
          <a className="button" href="/search">
            Search
          </a>
          <a className="button button--line" href="/collections">
            Collections
          </a>
        </p>
      </div>
    </section>
  ),
})
