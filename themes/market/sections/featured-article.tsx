import { defineSection, f } from '../../core/define.ts'
import { EmptySection } from '../../core/parts/common.tsx'
import { Picture } from '../../core/picture.tsx'
import { toneOf } from '../tone.ts'

export default defineSection({
  type: 'featured-article',
  name: 'Recipe',
  version: 1,
  settings: f.object({
    heading: f.inlineText('Tonight', { label: 'Heading', live: 'text' }),
    title: f.inlineText('', { label: 'Title', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    badge: f.inlineText('', { label: 'Badge', live: 'text' }),
    image: f.image({ label: 'Picture' }),
    products: f.products({ label: 'What goes into it' }),
  }),
  presets: [{ name: 'Recipe', category: 'Products', settings: { title: 'Something with three things in it' } }],
  async render({ settings: s, ctx, live }) {
    const cards = await ctx.products(s.products)
    const picture = (s.image ? await ctx.picture(s.image) : null) ?? cards[0]?.pictures[0] ?? null
    if (!picture && !cards.length)
      return <EmptySection type="featured-article" text="A recipe and the products that go into it stand here." />
    return (
      <section className="section" data-section="featured-article" data-layout="recipe">
        <div className="wrap">
          <div className="head">
            <h2 className="display display-3xl" {...live('heading')}>
              {s.heading}
            </h2>
          </div>
          <div className="recipe">
            <div className="pic" style={toneOf(s.title, picture)}>
              {picture && <Picture picture={picture} sizes="(min-width: 60rem) 58vw, 100vw" />}
              {s.badge && (
                <span className="badge" {...live('badge')}>
                  {s.badge}
                </span>
              )}
            </div>
            <div className="panel">
              <div>
                <h3 className="display display-2xl" {...live('title')}>
                  {s.title}
                </h3>
                {s.text && (
                  <p className="recipe-text" {...live('text')}>
                    {s.text}
                  </p>
                )}
              </div>
              <ul className="needs">
                {cards.map((card) => (
                  <li key={card.id}>
                    {card.pictures[0] ? <Picture picture={card.pictures[0]} sizes="4rem" alt="" /> : <span />}
                    <span>
                      <a href={card.url}>{card.title}</a>
                      <br />
                      <span className="xs soft">{card.note}</span>
                    </span>
                    <span className="price">{ctx.money(card.priceMinor)}</span>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </div>
      </section>
    )
  },
})
