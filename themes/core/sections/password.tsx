import { defineSection, f } from '../define.ts'
import { Logo } from '../parts/logo.tsx'
import { Picture } from '../picture.tsx'

/** The door of a shop before its opening: who it is, what is coming, and a field for those who know the word. */
export const password = defineSection({
  type: 'password',
  name: 'Password',
  version: 1,
  enabledOn: ['password'],
  settings: f.object({
    heading: f.inlineText('Opening soon', { label: 'Heading', live: 'text' }),
    text: f.text('We are still putting things on the shelves.', { label: 'Text', live: 'text' }),
    image: f.image({ label: 'Picture' }),
    label: f.inlineText('Password', { label: 'Words over the field', live: 'text' }),
    buttonText: f.inlineText('Come in', { label: 'Button', live: 'text' }),
  }),
  async render({ settings: s, ctx, live }) {
    const picture = s.image ? await ctx.picture(s.image) : null
    const { to, isWrong } = ctx.page.kind === 'password' ? ctx.page : { to: '', isWrong: false }
    return (
      <section className={picture ? 's-gate s-gate--picture' : 's-gate'} data-section="password">
        {picture && (
          <figure>
            <Picture picture={picture} sizes="(min-width: 60rem) 50vw, 100vw" isPriority />
          </figure>
        )}
        <div className="s-gate-words">
          <Logo ctx={ctx} />
          <h1 className="display display-3xl" {...live('heading')}>
            {s.heading}
          </h1>
          <p className="s-soft" {...live('text')}>
            {s.text}
          </p>
          <form className="s-form s-form--line" method="post" action="/password">
            <input type="hidden" name="to" value={to} />
            <label className="field">
              <span {...live('label')}>{s.label}</span>
              <input
                name="password"
                type="password"
                autoComplete="off"
                required
                maxLength={60}
                {...(isWrong ? { 'aria-invalid': true, 'aria-describedby': 'gate-wrong' } : {})}
              />
            </label>
            <button className="button" type="submit" {...live('buttonText')}>
              {s.buttonText}
            </button>
          </form>
          {isWrong && (
            <p className="s-said s-said--wrong" id="gate-wrong" role="alert">
              That is not the password.
            </p>
          )}
        </div>
      </section>
    )
  },
})
