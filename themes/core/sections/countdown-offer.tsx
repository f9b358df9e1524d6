import { defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { EmptySection } from '../parts/common.tsx'
import { SectionWords } from '../parts/section-words.tsx'
import { safeLink } from '../sanitize/url.ts'

const units = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const

/** An offer with an end. What is left is counted by the server's clock; when it is over, the section says so or goes. */
export const countdownOffer = defineSection({
  type: 'countdown-offer',
  name: 'Offer with an end',
  version: 1,
  settings: f.object({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    until: f.dateTime({ label: 'Ends' }),
    buttonText: f.inlineText('', { label: 'Button', live: 'text' }),
    buttonLink: f.url('', { label: 'Button link' }),
    over: f.inlineText('', { label: 'Words when it is over', info: 'Empty takes the section away.' }),
    ...fields.colors(),
  }),
  presets: [{ name: 'Offer with an end', category: 'Products', settings: { heading: 'Only for a while' } }],
  render({ settings: s, ctx, live }) {
    if (!s.until) return <EmptySection type="countdown-offer" text="An offer counts down here. Say when it ends." />
    const left = Math.floor((Date.parse(s.until) - ctx.now.getTime()) / 1_000)
    const isOver = left <= 0
    if (isOver && !s.over) return <EmptySection type="countdown-offer" text="This offer is over. Shoppers do not see it." />
    let rest = Math.max(0, left)
    const figures = units.map(([name, size]) => {
      const n = Math.floor(rest / size)
      rest -= n * size
      return [name, n] as const
    })
    return (
      <section className="s-section" data-section="countdown-offer" style={colorsOf(s)}>
        <div className="s-wrap s-offer">
          <SectionWords heading={s.heading} text={s.text} live={live} />
          <count-down data-until={s.until} data-over={s.over} class="s-count">
            {isOver ? (
              <p>{s.over}</p>
            ) : (
              <ul aria-hidden="true">
                {figures.map(([name, n]) => (
                  <li key={name}>
                    <b data-unit={name}>{String(n).padStart(2, '0')}</b> {name}
                  </li>
                ))}
              </ul>
            )}
            {!isOver && <time dateTime={s.until} className="s-soft">{`Ends ${ctx.moment(s.until)}`}</time>}
          </count-down>
          {s.buttonText && !isOver && (
            <a className="button" href={safeLink(s.buttonLink)} {...live('buttonText')}>
              {s.buttonText}
            </a>
          )}
        </div>
      </section>
    )
  },
})
