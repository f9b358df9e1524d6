import { defineBlock, defineSection, f } from '../../core/define.ts'
import { EmptySection } from '../../core/parts/common.tsx'
import { Picture } from '../../core/picture.tsx'
import { safeLink } from '../../core/sanitize/url.ts'
import type { Picture as PictureData } from '../../core/types.ts'

export const collectionList = defineSection({
  type: 'collection-list',
  name: 'Collection list',
  version: 1,
  presets: [{ name: 'Collection list', category: 'Products' }],
  settings: f.object({
    heading: f.inlineText('Browse', { label: 'Heading', live: 'text' }),
    collections: f.collections({ label: 'Collections' }),
    image: f.image({ label: 'Picture' }),
    caption: f.inlineText('', { label: 'Caption' }),
  }),
  async render({ settings: s, ctx, live }) {
    const list = (await ctx.collections(s.collections)).filter((c) => c.count > 0)
    if (!list.length) return null
    const picture = (s.image ? await ctx.picture(s.image) : null) ?? list.find((c) => c.picture)?.picture ?? null
    return (
      <section className="section index" data-section="collection-list" data-layout="index">
        <div className="wrap grid">
          <div className="section-head" style={{ gridColumn: '1/-1' }}>
            <h2 className="small soft" style={{ fontWeight: 400 }} {...live('heading')}>
              {s.heading}
            </h2>
          </div>
          <ul className="list">
            {list.map((c) => (
              <li key={c.handle}>
                <a href={c.url}>
                  {c.title}
                  <span>
                    {c.count} {c.count === 1 ? 'piece' : 'pieces'}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          {picture && (
            <figure>
              <Picture picture={picture} sizes="32vw" />
              {s.caption && <figcaption>{s.caption}</figcaption>}
            </figure>
          )}
        </div>
      </section>
    )
  },
})

export const collage = defineSection({
  type: 'collage',
  name: 'Three pictures',
  version: 1,
  presets: [{ name: 'Three pictures', category: 'Pictures', settings: { heading: 'Made in small numbers' } }],
  settings: f.object({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    buttonText: f.inlineText('', { label: 'Button' }),
    buttonLink: f.url('/collections', { label: 'Button link' }),
    image1: f.image({ label: 'First picture' }),
    caption1: f.inlineText('', { label: 'Caption' }),
    image2: f.image({ label: 'Second picture' }),
    caption2: f.inlineText('', { label: 'Caption' }),
    image3: f.image({ label: 'Third picture' }),
    caption3: f.inlineText('', { label: 'Caption' }),
  }),
  async render({ settings: s, ctx, live }) {
    const loaded = await Promise.all([s.image1, s.image2, s.image3].map((hash) => (hash ? ctx.picture(hash) : null)))
    const pictures = loaded.flatMap((p, i): { p: PictureData; caption: string }[] =>
      p ? [{ p, caption: [s.caption1, s.caption2, s.caption3][i] ?? '' }] : [],
    )
    if (!pictures.length) return <EmptySection type="collage" text="Three pictures stand here." />
    return (
      <section className="glazes" data-section="collage">
        <div className="wrap grid">
          <header>
            <h2 className="display display-3xl" {...live('heading')}>
              {s.heading}
            </h2>
            {s.text && (
              <p style={{ maxWidth: '24rem' }} {...live('text')}>
                {s.text}
              </p>
            )}
            {s.buttonText && (
              <a className="button button--line" href={safeLink(s.buttonLink)}>
                {s.buttonText}
              </a>
            )}
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls must be reachable by keyboard */}
          <div className="row" role="group" aria-label={s.heading} tabIndex={0}>
            {pictures.map(({ p, caption }) => (
              <figure key={p.hash}>
                <Picture picture={p} sizes="(min-width: 60rem) 24vw, 68vw" />
                {caption && <figcaption>{caption}</figcaption>}
              </figure>
            ))}
          </div>
        </div>
      </section>
    )
  },
})

export const testimonials = defineSection({
  type: 'testimonials',
  name: 'Testimonial',
  version: 1,
  presets: [{ name: 'Testimonial', category: 'Words' }],
  settings: f.object({
    quote: f.text('', { label: 'Words', live: 'text' }),
    name: f.inlineText('', { label: 'Name' }),
    place: f.inlineText('', { label: 'Place' }),
  }),
  render: ({ settings: s, live }) =>
    s.quote ? (
      <section className="section voice" data-section="testimonials">
        <div className="wrap grid">
          <figure>
            <blockquote>
              <p className="display">
                “<span {...live('quote')}>{s.quote}</span>”
              </p>
            </blockquote>
            <figcaption>
              {s.name}
              {s.place && (
                <>
                  <br />
                  {s.place}
                </>
              )}
            </figcaption>
          </figure>
        </div>
      </section>
    ) : (
      <EmptySection type="testimonials" text="What a customer said stands here." />
    ),
})

const step = { title: f.inlineText('', { label: 'Title', live: 'text' }), text: f.text('', { label: 'Text', live: 'text' }) }
export const multicolumn = defineSection({
  type: 'multicolumn',
  name: 'Columns',
  version: 1,
  maxBlocks: 6,
  presets: [
    {
      name: 'Columns',
      category: 'Words',
      settings: { heading: 'How it is made' },
      blocks: [
        { type: 'column', settings: { title: 'First' } },
        { type: 'column', settings: { title: 'Second' } },
        { type: 'column', settings: { title: 'Third' } },
      ],
    },
  ],
  settings: f.object({ heading: f.inlineText('', { label: 'Heading', live: 'text' }) }),
  blocks: { column: defineBlock('Column', step) },
  render: ({ settings: s, blocks, live }) =>
    blocks.length ? (
      <section className="making" data-section="multicolumn">
        <div className="wrap grid">
          <h2 className="display display-2xl" {...live('heading')}>
            {s.heading}
          </h2>
          <ol>
            {blocks.map((b) => (
              <li key={b.id} {...b.attrs}>
                <b {...b.live('title')}>{String(b.settings.title)}</b>
                <p {...b.live('text')}>{String(b.settings.text)}</p>
              </li>
            ))}
          </ol>
        </div>
      </section>
    ) : (
      <EmptySection type="multicolumn" text="Columns stand here. Add a block." />
    ),
})
