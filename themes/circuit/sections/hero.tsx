import { defineBlock, defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { Picture } from '../../core/picture.tsx'
import { safeLink } from '../../core/sanitize/url.ts'

/** Letters that have to stand in one line. */
const longestWord = (text: string) => Math.max(...text.split(/\s+/).map((word) => word.length), 4)

export default defineSection({
  type: 'hero',
  name: 'Hero',
  version: 1,
  enabledOn: ['index', 'collection', 'page', 'blog', '404'],
  settings: f.object({ kicker: f.inlineText('', { label: 'Line above', live: 'text' }), ...fields.hero() }),
  blocks: {
    fact: defineBlock('Fact', {
      name: f.inlineText('', { label: 'Name', live: 'text' }),
      value: f.inlineText('', { label: 'Value', live: 'text' }),
    }),
  },
  maxBlocks: 4,
  presets: [
    {
      name: 'Hero',
      category: 'Start of a page',
      settings: { heading: 'Built to be used', buttonText: 'See everything', buttonLink: '/search' },
    },
  ],
  async render({ settings: s, blocks, ctx, live }) {
    const chosen = s.image ? await ctx.picture(s.image) : null
    const picture = chosen ?? (await ctx.collection(''))?.cards.find((c) => c.pictures[0])?.pictures[0] ?? null
    const hasStrip = blocks.length > 0 || s.buttonText !== ''
    return (
      <section data-section="hero" data-layout="full">
        <div className="hero">
          {picture && (
            <div className="hero-media">
              <Picture picture={picture} sizes="(min-width: 64rem) 58vw, 128vw" isPriority />
            </div>
          )}
          <div className="hero-text">
            {s.kicker && (
              <p className="kicker" {...live('kicker')}>
                {s.kicker}
              </p>
            )}
            <h1
              className={s.heading.length > 14 ? 'display display--long' : 'display'}
              style={{ '--longest': longestWord(s.heading || ctx.store.name) } as React.CSSProperties}
              {...live('heading')}
            >
              {s.heading || ctx.store.name}
            </h1>
            {s.text && <p {...live('text')}>{s.text}</p>}
            {s.captionText && s.captionLink && (
              <a className="text-link" href={safeLink(s.captionLink)}>
                {s.captionText}
              </a>
            )}
          </div>
        </div>
        {hasStrip && (
          <div className="offer">
            {blocks.map((b) => (
              <div className="cell" key={b.id} {...b.attrs}>
                <span {...b.live('name')}>{String(b.settings.name)}</span>
                <b {...b.live('value')}>{String(b.settings.value)}</b>
              </div>
            ))}
            {s.buttonText && (
              <a className="button" href={safeLink(s.buttonLink)} {...live('buttonText')}>
                {s.buttonText}
              </a>
            )}
          </div>
        )}
      </section>
    )
  },
})
