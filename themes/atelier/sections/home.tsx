import { defineSection, f } from '../../core/define.ts'
import { EmptySection } from '../../core/parts/common.tsx'
import { Picture } from '../../core/picture.tsx'
import { safeLink } from '../../core/sanitize/url.ts'
import { Card } from '../card.tsx'

export const hero = defineSection({
  type: 'hero',
  name: 'Hero',
  version: 1,
  enabledOn: ['index', 'collection', 'page', 'blog', '404'],
  presets: [
    {
      name: 'Hero',
      category: 'Start of a page',
      settings: { heading: 'Say it in three words', buttonText: 'See everything', buttonLink: '/search' },
    },
  ],
  settings: f.object({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    buttonText: f.inlineText('', { label: 'Button', live: 'text' }),
    buttonLink: f.url('/collections', { label: 'Button link' }),
    image: f.image({ label: 'Picture' }),
    captionText: f.inlineText('', { label: 'Caption' }),
    captionLink: f.url('', { label: 'Caption link' }),
  }),
  async render({ settings: s, ctx, live }) {
    const chosen = s.image ? await ctx.picture(s.image) : null
    const picture = chosen ?? (await ctx.collection(''))?.cards.find((c) => c.pictures[0])?.pictures[0] ?? null
    return (
      <section className="hero" data-section="hero" data-layout={chosen ? 'split' : picture ? 'beside' : 'text'}>
        <div className="wrap grid">
          <div className="hero-media" hidden={!picture}>
            {picture && <Picture picture={picture} sizes="(min-width: 60rem) 58vw, 100vw" isPriority />}
            {s.captionText && (
              <p className="hero-caption">{s.captionLink ? <a href={safeLink(s.captionLink)}>{s.captionText}</a> : s.captionText}</p>
            )}
          </div>
          <div className="hero-text">
            <h1 className="display" {...live('heading')}>
              {s.heading || ctx.store.name}
            </h1>
            <div className="hero-lede">
              {s.text && <p {...live('text')}>{s.text}</p>}
              {s.buttonText && (
                <a className="button" href={safeLink(s.buttonLink)} {...live('buttonText')}>
                  {s.buttonText}
                </a>
              )}
            </div>
          </div>
        </div>
      </section>
    )
  },
})

export const richText = defineSection({
  type: 'rich-text',
  name: 'Statement',
  version: 1,
  presets: [{ name: 'Statement', category: 'Words', settings: { text: 'One sentence about what you make and why.' } }],
  settings: f.object({ text: f.text('', { label: 'Statement', live: 'text' }), note: f.text('', { label: 'Note', live: 'text' }) }),
  render: ({ settings: s, live }) =>
    s.text ? (
      <section className="section statement" data-section="rich-text">
        <div className="wrap grid">
          <p className="display" {...live('text')}>
            {s.text}
          </p>
          {s.note && (
            <p className="soft" {...live('note')}>
              {s.note}
            </p>
          )}
        </div>
      </section>
    ) : (
      <EmptySection type="rich-text" text="A sentence about the shop stands here." />
    ),
})

export const imageBanner = defineSection({
  type: 'image-banner',
  name: 'Picture',
  version: 1,
  presets: [{ name: 'Picture', category: 'Pictures' }],
  settings: f.object({ image: f.image({ label: 'Picture' }), caption: f.inlineText('', { label: 'Caption', live: 'text' }) }),
  async render({ settings: s, ctx, live }) {
    const picture = s.image ? await ctx.picture(s.image) : null
    if (!picture) return <EmptySection type="image-banner" text="A wide picture stands here." />
    return (
      <section className="section band" data-section="image-banner" data-layout="offset">
        <div className="wrap grid">
          <figure>
            <Picture picture={picture} sizes="90vw" />
            {s.caption && <figcaption {...live('caption')}>{s.caption}</figcaption>}
          </figure>
        </div>
      </section>
    )
  },
})

export const featuredCollection = defineSection({
  type: 'featured-collection',
  name: 'Featured collection',
  version: 1,
  presets: [
    { name: 'Featured collection', category: 'Products', settings: { layout: 'grid', limit: 8 } },
    { name: 'Featured collection, in the margin', category: 'Products', settings: { layout: 'margin' } },
  ],
  settings: f.object({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text' }),
    collection: f.collection('', { label: 'Collection' }),
    layout: f.segmented('editorial', ['editorial', 'margin', 'grid'], { label: 'Layout' }),
    limit: f.range(5, { min: 2, max: 24, label: 'Products' }),
  }),
  async render({ settings: s, ctx, live }) {
    const found = await ctx.collection(s.collection)
    if (!found?.cards.length)
      return ctx.page.kind === 'index' && !found ? (
        <EmptySection type="featured-collection" text="The products of a collection stand here." />
      ) : null
    const { collection, cards } = found
    const shown = cards.slice(0, s.limit)
    const heading = s.heading || collection.title
    const all = (
      <a className="text-link small" href={collection.url}>
        {collection.count === 1 ? 'The one piece' : `All ${collection.count} pieces`}
      </a>
    )
    if (s.layout === 'margin') {
      return (
        <section className="section" data-section="featured-collection" data-layout="margin">
          <div className="wrap grid">
            <div className="margin-head">
              <h2 className="display display-2xl" {...live('heading')}>
                {heading}
              </h2>
              {s.text && (
                <p className="soft small" style={{ maxWidth: '16rem' }}>
                  {s.text}
                </p>
              )}
              {all}
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls must be reachable by keyboard */}
            <div className="cards cards--rail margin-cards" role="group" aria-label={heading} tabIndex={0}>
              {shown.slice(0, 3).map((card) => (
                <Card key={card.id} card={card} ctx={ctx} />
              ))}
            </div>
          </div>
        </section>
      )
    }
    if (s.layout === 'grid' || shown.length < 5) {
      return (
        <section className="section" data-section="featured-collection" data-layout="grid">
          <div className="wrap">
            <div className="section-head">
              <h2 className="display display-2xl" {...live('heading')}>
                {heading}
              </h2>
              {all}
            </div>
            <div className="cards">
              {shown.map((card) => (
                <Card key={card.id} card={card} ctx={ctx} />
              ))}
            </div>
          </div>
        </section>
      )
    }
    return (
      <section className="section" data-section="featured-collection" data-layout="editorial">
        <div className="wrap grid editorial">
          <div className="section-head">
            <h2 className="display display-2xl" {...live('heading')}>
              {heading}
            </h2>
            {all}
          </div>
          {shown.slice(0, 5).map((card, i) => (
            <Card key={card.id} card={card} ctx={ctx} sizes={i === 0 ? '(min-width: 60rem) 48vw, 92vw' : '(min-width: 60rem) 24vw, 46vw'} />
          ))}
        </div>
      </section>
    )
  },
})
