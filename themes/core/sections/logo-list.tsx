import { defineBlock, defineSection, f } from '../define.ts'
import { EmptySection } from '../parts/common.tsx'
import { Picture } from '../picture.tsx'

export const logoList = defineSection({
  type: 'logo-list',
  name: 'Logos',
  version: 1,
  settings: f.object({ heading: f.inlineText('', { label: 'Heading', live: 'text' }) }),
  blocks: { logo: defineBlock('Logo', { image: f.image({ label: 'Picture' }) }) },
  maxBlocks: 20,
  presets: [
    {
      name: 'Logos',
      category: 'Trust',
      settings: { heading: 'As seen in' },
      blocks: [{ type: 'logo' }, { type: 'logo' }, { type: 'logo' }],
    },
  ],
  async render({ settings: s, blocks, ctx, live }) {
    const loaded = await Promise.all(
      blocks.map(async (b) => ({ b, picture: b.settings.image ? await ctx.picture(String(b.settings.image)) : null })),
    )
    const shown = loaded.flatMap(({ b, picture }) => (picture ? [{ b, picture }] : []))
    if (!shown.length) return <EmptySection type="logo-list" text="Logos stand here. Choose them in the blocks." />
    return (
      <section className="s-section" data-section="logo-list">
        <div className="s-wrap">
          {s.heading && (
            <div className="s-head">
              <h2 className="display display-xl" {...live('heading')}>
                {s.heading}
              </h2>
            </div>
          )}
          <ul className="s-logos">
            {shown.map(({ b, picture }) => (
              <li key={b.id} {...b.attrs}>
                <Picture picture={picture} sizes="12rem" />
              </li>
            ))}
          </ul>
        </div>
      </section>
    )
  },
})
