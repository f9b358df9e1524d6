import { defineBlock, defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { EmptySection } from '../parts/common.tsx'
import { SectionHead } from '../parts/section-words.tsx'
import { Picture } from '../picture.tsx'

export const gallery = defineSection({
  type: 'gallery',
  name: 'Gallery',
  version: 1,
  settings: f.object({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    columns: f.range(3, { min: 2, max: 5, label: 'Columns' }),
    ...fields.colors(),
  }),
  blocks: {
    picture: defineBlock('Picture', {
      caption: f.inlineText('', { label: 'Caption', live: 'text' }),
      image: f.image({ label: 'Picture' }),
    }),
  },
  maxBlocks: 20,
  presets: [{ name: 'Gallery', category: 'Pictures', blocks: [{ type: 'picture' }, { type: 'picture' }, { type: 'picture' }] }],
  async render({ settings: s, blocks, ctx, live }) {
    const loaded = await Promise.all(blocks.map((b) => (b.settings.image ? ctx.picture(String(b.settings.image)) : null)))
    if (!loaded.some(Boolean)) return <EmptySection type="gallery" text="Pictures stand here. Choose them in the blocks." />
    return (
      <section className="s-section" data-section="gallery" style={colorsOf(s)}>
        <div className="s-wrap">
          <SectionHead heading={s.heading} live={live} />
          <div className="s-gallery" style={{ '--n': s.columns } as React.CSSProperties}>
            {blocks.map((b, i) => {
              const picture = loaded[i]
              return picture ? (
                <figure key={b.id} {...b.attrs}>
                  <Picture picture={picture} sizes="(min-width: 48rem) 33vw, 50vw" />
                  {b.settings.caption ? <figcaption {...b.live('caption')}>{String(b.settings.caption)}</figcaption> : null}
                </figure>
              ) : null
            })}
          </div>
        </div>
      </section>
    )
  },
})
