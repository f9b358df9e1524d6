import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'
import { Picture } from '../../core/picture.tsx'
import { safeLink } from '../../core/sanitize/url.ts'

export default defineSection({
  type: 'image-banner',
  name: 'Wide picture',
  version: 1,
  settings: f.object(fields.imageBanner()),
  presets: [{ name: 'Wide picture', category: 'Pictures', settings: { heading: 'Breakfast, as it stood' } }],
  async render({ settings: s, ctx, live }) {
    const picture = s.image ? await ctx.picture(s.image) : null
    if (!picture) return <EmptySection type="image-banner" text="A wide picture stands here." />
    return (
      <section className="section banner" data-section="image-banner">
        <div className="wrap">
          <figure>
            <Picture picture={picture} sizes="100vw" />
            {(s.heading || s.caption || s.buttonText) && (
              <figcaption>
                {s.heading && (
                  <h2 className="display display-2xl" {...live('heading')}>
                    {s.heading}
                  </h2>
                )}
                {s.caption && <p {...live('caption')}>{s.caption}</p>}
                {s.buttonText && (
                  <a className="button" href={safeLink(s.buttonLink)} {...live('buttonText')}>
                    {s.buttonText}
                  </a>
                )}
              </figcaption>
            )}
          </figure>
        </div>
      </section>
    )
  },
})
