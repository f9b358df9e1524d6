import { defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { HoneyPot } from '../parts/honey-pot.tsx'
import { SectionWords } from '../parts/section-words.tsx'

/** Asks for an address. Who leaves one gets a mail, and is on the list once they have said yes in it. */
export const newsletter = defineSection({
  type: 'newsletter',
  name: 'Newsletter',
  version: 1,
  settings: f.object({
    heading: f.inlineText('Letters, now and then', { label: 'Heading', live: 'text' }),
    text: f.text('New things first, four times a year. Out again with one press.', { label: 'Text', live: 'text' }),
    buttonText: f.inlineText('Put me on the list', { label: 'Button', live: 'text' }),
    ...fields.colors(),
  }),
  presets: [{ name: 'Newsletter', category: 'Words' }],
  render: ({ settings: s, live }) => (
    <section className="s-section" data-section="newsletter" style={colorsOf(s)}>
      <div className="s-wrap s-letter">
        <SectionWords heading={s.heading} text={s.text} live={live} />
        <post-form>
          <form className="s-form s-form--line" method="post" action="/newsletter">
            <label className="field">
              <span>E-mail</span>
              <input name="email" type="email" autoComplete="email" required maxLength={200} />
            </label>
            <HoneyPot />
            <button className="button" type="submit" {...live('buttonText')}>
              {s.buttonText}
            </button>
          </form>
        </post-form>
      </div>
    </section>
  ),
})
