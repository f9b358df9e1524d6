import { defineBlock, defineSection, f } from '../define.ts'
import { fields } from '../fields.ts'
import { EmptySection } from '../parts/common.tsx'
import { Picture } from '../picture.tsx'
import { safeLink } from '../sanitize/url.ts'

const { heading, text, image, buttonText, buttonLink } = fields.hero()

/** Slides that are swiped or reached by their dots; it never moves by itself. */
export const slideshow = defineSection({
  type: 'slideshow',
  name: 'Slideshow',
  version: 1,
  settings: f.object({ label: f.inlineText('Highlights', { label: 'Name for screen readers' }) }),
  blocks: { slide: defineBlock('Slide', { heading, text, image, buttonText, buttonLink }) },
  maxBlocks: 8,
  presets: [
    {
      name: 'Slideshow',
      category: 'Start of a page',
      blocks: [
        { type: 'slide', settings: { heading: 'First' } },
        { type: 'slide', settings: { heading: 'Second' } },
      ],
    },
  ],
  async render({ id, settings: s, blocks, ctx }) {
    const slides = await Promise.all(
      blocks.map(async (b) => ({ b, picture: b.settings.image ? await ctx.picture(String(b.settings.image)) : null })),
    )
    if (!slides.length) return <EmptySection type="slideshow" text="Slides stand here. Add a block." />
    return (
      <section className="s-section" data-section="slideshow" aria-label={s.label}>
        <div className="s-wrap">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls must be reachable by keyboard */}
          <div className="s-slides" role="group" aria-label={s.label} tabIndex={0}>
            {slides.map(({ b, picture }, i) => (
              <div className="s-slide" key={b.id} id={`${id}-${i + 1}`} {...b.attrs}>
                {picture && <Picture picture={picture} sizes="100vw" alt="" isPriority={i === 0} />}
                <div className="s-slide-words">
                  <h2 className="display display-3xl" {...b.live('heading')}>
                    {String(b.settings.heading)}
                  </h2>
                  {b.settings.text ? <p {...b.live('text')}>{String(b.settings.text)}</p> : null}
                  {b.settings.buttonText ? (
                    <a className="button" href={safeLink(String(b.settings.buttonLink))} {...b.live('buttonText')}>
                      {String(b.settings.buttonText)}
                    </a>
                  ) : null}
                </div>
              </div>
            ))}
          </div>
          {slides.length > 1 && (
            <nav className="s-dots" aria-label={s.label}>
              {slides.map(({ b }, i) => (
                <a key={b.id} href={`#${id}-${i + 1}`}>
                  <span className="visually-hidden">{`${i + 1} / ${slides.length}`}</span>
                </a>
              ))}
            </nav>
          )}
        </div>
      </section>
    )
  },
})
