import { defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { EmptySection } from '../parts/common.tsx'
import { Picture } from '../picture.tsx'
import { RichView } from '../rich-view.tsx'
import { safeLink } from '../sanitize/url.ts'

const { heading, image, buttonText, buttonLink } = fields.hero()

/** For themes that do not draw their own. */
export const mediaWithText = defineSection({
  type: 'image-with-text',
  name: 'Picture with words',
  version: 1,
  settings: f.object({
    heading,
    body: f.richText({ label: 'Text' }),
    image,
    side: f.segmented('start', ['start', 'end'], { label: 'Picture stands' }),
    buttonText,
    buttonLink,
    ...fields.colors(),
  }),
  presets: [{ name: 'Picture with words', category: 'Words', settings: { heading: 'How it came to be' } }],
  async render({ settings: s, ctx, live }) {
    const picture = s.image ? await ctx.picture(s.image) : null
    if (!picture && !s.body && !s.heading) return <EmptySection type="image-with-text" text="A picture with words beside it stands here." />
    return (
      <section className="s-section" data-section="image-with-text" style={colorsOf(s)}>
        <div className={`s-wrap s-media${s.side === 'end' ? ' s-media--end' : ''}`}>
          {picture && (
            <figure>
              <Picture picture={picture} sizes="(min-width: 48rem) 50vw, 100vw" />
            </figure>
          )}
          <div className="s-media-words">
            <h2 className="display display-2xl" {...live('heading')}>
              {s.heading}
            </h2>
            <RichView value={s.body} />
            {s.buttonText && (
              <a className="button" href={safeLink(s.buttonLink)} {...live('buttonText')}>
                {s.buttonText}
              </a>
            )}
          </div>
        </div>
      </section>
    )
  },
})
