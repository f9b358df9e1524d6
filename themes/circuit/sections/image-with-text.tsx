import { defineSection, f } from '../../core/define.ts'
import { blocks, fields } from '../../core/fields.ts'
import { EmptySection } from '../../core/parts/common.tsx'
import { Picture } from '../../core/picture.tsx'
import { safeLink } from '../../core/sanitize/url.ts'

const { heading, text, image, buttonText, buttonLink } = fields.hero()

export default defineSection({
  type: 'image-with-text',
  name: 'Spec sheet',
  version: 1,
  settings: f.object({ heading, text, image, buttonText, buttonLink }),
  blocks: { row: blocks.row(), pin: blocks.pin() },
  maxBlocks: 16,
  presets: [
    {
      name: 'Spec sheet',
      category: 'Words',
      settings: { heading: 'In numbers' },
      blocks: [
        { type: 'row', settings: { name: 'Weight', value: '270 g' } },
        { type: 'row', settings: { name: 'Made in', value: 'Berlin' } },
      ],
    },
  ],
  async render({ settings: s, blocks: list, ctx, live }) {
    const picture = s.image ? await ctx.picture(s.image) : null
    const rows = list.filter((b) => b.type === 'row')
    if (!picture && !s.heading && !rows.length)
      return <EmptySection type="image-with-text" text="A picture with its figures stands here." />
    return (
      <section className={picture ? 'cells sheet' : 'cells sheet sheet--words'} data-section="image-with-text" data-layout="spec-sheet">
        {picture && (
          <figure>
            <Picture picture={picture} sizes="(min-width: 64rem) 50vw, 100vw" />
            {list
              .filter((b) => b.type === 'pin')
              .map((b) => (
                <span key={b.id} className="pin" style={{ top: `${b.settings.y}%`, left: `${b.settings.x}%` }} {...b.live('text')}>
                  {String(b.settings.text)}
                </span>
              ))}
          </figure>
        )}
        <div className="cell">
          <div className="sheet-words">
            <h2 className="display display-3xl" {...live('heading')}>
              {s.heading}
            </h2>
            {s.text && (
              <p className="soft" {...live('text')}>
                {s.text}
              </p>
            )}
          </div>
          {rows.length > 0 && (
            <dl className="specs">
              {rows.map((b) => (
                <div key={b.id} {...b.attrs}>
                  <dt {...b.live('name')}>{String(b.settings.name)}</dt>
                  <dd {...b.live('value')}>{String(b.settings.value)}</dd>
                </div>
              ))}
            </dl>
          )}
          {s.buttonText && (
            <div>
              <a className="button" href={safeLink(s.buttonLink)} {...live('buttonText')}>
                {s.buttonText}
              </a>
            </div>
          )}
        </div>
      </section>
    )
  },
})
