import { Picture } from '../core/picture.tsx'
import type { Card as CardData, ThemeContext } from '../core/types.ts'

const icons = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  menu: 'M3 7h18M3 12h18M3 17h18',
  close: 'm5 5 14 14M19 5 5 19',
  bag: 'M5 8h14l1 12.5H4zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Zm-1.500 5 5 5',
  arrow: 'M4 12h16M14 6l6 6-6 6',
}
export const Icon = ({ name }: { name: keyof typeof icons }) => (
  <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path d={icons[name]} />
  </svg>
)

export function Price({ card, ctx }: { card: Pick<CardData, 'priceMinor' | 'priceMaxMinor' | 'compareAtMinor'>; ctx: ThemeContext }) {
  const from = card.priceMaxMinor > card.priceMinor ? 'From ' : ''
  if (!card.compareAtMinor || card.compareAtMinor <= card.priceMinor)
    return (
      <p className="price">
        {from}
        {ctx.money(card.priceMinor)}
      </p>
    )
  return (
    <p className="price">
      <s>
        <span className="visually-hidden">Was </span>
        {ctx.money(card.compareAtMinor)}
      </s>{' '}
      <ins>
        <span className="visually-hidden">Now </span>
        {from}
        {ctx.money(card.priceMinor)}
      </ins>
    </p>
  )
}

export function Card({
  card,
  ctx,
  level = 3,
  sizes = '(min-width: 60rem) 24vw, 46vw',
  isPriority = false,
}: {
  card: CardData
  ctx: ThemeContext
  level?: 2 | 3
  sizes?: string
  isPriority?: boolean
}) {
  const [first, second] = card.pictures
  const Title = level === 2 ? 'h2' : 'h3'
  const cut =
    card.compareAtMinor && card.compareAtMinor > card.priceMinor ? Math.round((1 - card.priceMinor / card.compareAtMinor) * 100) : 0
  const badge = !card.isAvailable ? (
    <span className="badge badge--quiet">Sold out</span>
  ) : cut ? (
    <span className="badge">−{cut} %</span>
  ) : card.isNew ? (
    <span className="badge">New</span>
  ) : null
  return (
    <article className={card.isAvailable ? 'card' : 'card card--sold'}>
      <div className="card-media">
        {first ? <Picture picture={first} sizes={sizes} isPriority={isPriority} /> : <Blank title={card.title} />}
        {second && <Picture picture={second} sizes={sizes} className="second" alt="" />}
        {badge}
        {card.isAvailable && card.quickVariantId && (
          <form method="post" action="/cart/add" data-cart-add="">
            <input type="hidden" name="variant" value={card.quickVariantId} />
            <button className="quick" type="submit" aria-label={`Add ${card.title} to bag`}>
              <Icon name="plus" />
            </button>
          </form>
        )}
      </div>
      <div className="card-body">
        <Title className="card-title">
          <a href={card.url}>{card.title}</a>
        </Title>
        <Price card={card} ctx={ctx} />
        {card.note && <p className="card-note">{card.note}</p>}
        {card.swatches.length > 1 && (
          <ul className="swatches" aria-label={`In ${card.swatches.map((s) => s.name).join(', ')}`}>
            {card.swatches.map((s) => (
              <li key={s.name} style={{ '--c': s.hex } as React.CSSProperties} />
            ))}
          </ul>
        )}
      </div>
    </article>
  )
}

/** Where a picture is missing its first letter stands. */
export const Blank = ({ title }: { title: string }) => (
  <span className="blank" aria-hidden="true">
    {[...title][0]?.toUpperCase()}
  </span>
)

/** Merchants' rich text was cleaned when it was saved. */
export const RichText = ({ html, className = 'rte' }: { html: string; className?: string }) =>
  html ? <div className={className} dangerouslySetInnerHTML={{ __html: html }} /> : null

/** A section that is not filled yet says what belongs into it, so that it can be found and clicked: in the editor, shoppers do not see it. */
export const EmptySection = ({ type, text }: { type: string; text: string }) => (
  <section className="section" data-section={type} data-empty="" hidden>
    <div className="wrap">
      <p className="soft">{text}</p>
    </div>
  </section>
)
