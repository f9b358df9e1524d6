import { defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { EmptySection } from '../parts/common.tsx'
import { SectionHead } from '../parts/section-words.tsx'
import { Picture } from '../picture.tsx'

/** Two pictures on each other; a slider, which the arrow keys move too, says how much of each is seen. */
export const beforeAfter = defineSection({
  type: 'before-after',
  name: 'Before and after',
  version: 1,
  settings: f.object({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    before: f.image({ label: 'Picture before' }),
    beforeLabel: f.inlineText('Before', { label: 'Words on it', live: 'text' }),
    after: f.image({ label: 'Picture after' }),
    afterLabel: f.inlineText('After', { label: 'Words on it', live: 'text' }),
    start: f.range(50, { min: 5, max: 95, unit: '%', label: 'Slider starts at' }),
    ...fields.colors(),
  }),
  presets: [{ name: 'Before and after', category: 'Pictures' }],
  async render({ settings: s, ctx, live }) {
    const [before, after] = await Promise.all([s.before, s.after].map((value) => (value ? ctx.picture(value) : null)))
    if (!before || !after) return <EmptySection type="before-after" text="Two pictures of the same thing stand here. Choose both." />
    const sizes = '(min-width: 64rem) 60rem, 100vw'
    return (
      <section className="s-section" data-section="before-after" style={colorsOf(s)}>
        <div className="s-wrap">
          <SectionHead heading={s.heading} text={s.text} live={live} />
          <compare-slider
            class="s-compare"
            style={{ '--at': `${s.start}%`, '--shape': `${after.width} / ${after.height}` } as React.CSSProperties}
          >
            <Picture picture={after} sizes={sizes} />
            <div className="s-compare-before">
              <Picture picture={before} sizes={sizes} />
            </div>
            <span className="s-compare-mark" {...live('beforeLabel')}>
              {s.beforeLabel}
            </span>
            <span className="s-compare-mark s-compare-mark--end" {...live('afterLabel')}>
              {s.afterLabel}
            </span>
            <i className="s-compare-line" aria-hidden="true" />
            <input type="range" min={0} max={100} defaultValue={s.start} aria-label={`${s.beforeLabel} / ${s.afterLabel}`} />
          </compare-slider>
        </div>
      </section>
    )
  },
})
