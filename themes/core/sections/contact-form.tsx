import { defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { HoneyPot } from '../parts/honey-pot.tsx'
import { SectionWords } from '../parts/section-words.tsx'

/** A message to the store: it is kept in the dashboard and sent to the store's address. */
export const contactForm = defineSection({
  type: 'contact-form',
  name: 'Contact form',
  version: 1,
  settings: f.object({
    heading: f.inlineText('Write to us', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    asksForPhone: f.checkbox(false, { label: 'Ask for a phone number' }),
    buttonText: f.inlineText('Send', { label: 'Button', live: 'text' }),
    ...fields.colors(),
  }),
  presets: [{ name: 'Contact form', category: 'Words' }],
  render: ({ settings: s, live }) => (
    <section className="s-section" data-section="contact-form" style={colorsOf(s)}>
      <div className="s-wrap s-contact">
        <SectionWords heading={s.heading} text={s.text} live={live} />
        <post-form>
          <form className="s-form" method="post" action="/contact">
            <label className="field">
              <span>Name</span>
              <input name="name" autoComplete="name" required maxLength={120} />
            </label>
            <label className="field">
              <span>E-mail</span>
              <input name="email" type="email" autoComplete="email" required maxLength={200} />
            </label>
            {s.asksForPhone && (
              <label className="field">
                <span>Phone</span>
                <input name="phone" type="tel" autoComplete="tel" maxLength={40} />
              </label>
            )}
            <label className="field">
              <span>Message</span>
              <textarea name="message" rows={6} required maxLength={4_000} />
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
