import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { Picture } from '../../core/picture.tsx'

const { text, image } = fields.lost()

export default defineSection({
  type: 'main-404',
  name: 'Not found',
  version: 1,
  enabledOn: ['404'],
  settings: f.object({ heading: f.inlineText('Somebody ate this page', { label: 'Heading', live: 'text' }), text, image }),
  async render({ settings: s, ctx, live }) {
    const picture = s.image ? await ctx.picture(s.image) : null
    return (
      <section data-section="main-404">
        <div className="wrap">
          <div className={picture ? 'panel lost' : 'panel lost lost--words'}>
            <div>
              <h1 className="display" {...live('heading')}>
                {s.heading}
              </h1>
              <p {...live('text')}>{s.text}</p>
              <div className="go">
                <a className="button" href="/search">
                  See everything
                </a>
                <a className="button button--soft" href="/collections">
                  Collections
                </a>
              </div>
            </div>
            {picture && (
              <figure>
                <Picture picture={picture} sizes="40vw" alt="" />
              </figure>
            )}
          </div>
        </div>
      </section>
    )
  },
})
