import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { Picture } from '../../core/picture.tsx'
import { safeLink } from '../../core/sanitize/url.ts'
import { toneOf } from '../tone.ts'

export default defineSection({
  type: 'hero',
  name: 'Hero',
  version: 1,
  enabledOn: ['index', 'collection', 'page', 'blog', '404'],
  settings: f.object({
    ...fields.hero(),
    sticker: f.inlineText('', { label: 'Sticker', live: 'text', info: 'Two or three words. A link comes from the caption link.' }),
  }),
  presets: [
    {
      name: 'Hero',
      category: 'Start of a page',
      settings: { heading: 'Good things, well kept', buttonText: 'See everything', buttonLink: '/search' },
    },
  ],
  async render({ settings: s, ctx, live }) {
    const chosen = s.image ? await ctx.picture(s.image) : null
    const picture = chosen ?? (await ctx.collection(''))?.cards.find((c) => c.pictures[0])?.pictures[0] ?? null
    const sticker = <span {...live('sticker')}>{s.sticker}</span>
    return (
      <section className="hero" data-section="hero" data-layout="card">
        <div className="wrap">
          <div className={picture ? 'hero-card' : 'hero-card hero-card--words'} style={toneOf(ctx.store.name, picture)}>
            {picture && <Picture picture={picture} sizes="(min-width: 60rem) 64vw, 100vw" isPriority />}
            <div className="hero-text">
              <h1 className={s.heading.length > 28 ? 'display display--long' : 'display'} {...live('heading')}>
                {s.heading || ctx.store.name}
              </h1>
              {s.text && <p {...live('text')}>{s.text}</p>}
              {s.buttonText && (
                <a className="button" href={safeLink(s.buttonLink)} {...live('buttonText')}>
                  {s.buttonText}
                </a>
              )}
              {s.captionText && s.captionLink && !s.sticker && (
                <a className="text-link" href={safeLink(s.captionLink)}>
                  {s.captionText}
                </a>
              )}
            </div>
            {s.sticker &&
              (s.captionLink ? (
                <a className="sticker" href={safeLink(s.captionLink)}>
                  {sticker}
                </a>
              ) : (
                <span className="sticker">{sticker}</span>
              ))}
          </div>
        </div>
      </section>
    )
  },
})
