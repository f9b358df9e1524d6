import { Blank } from '../core/parts/common.tsx'
import { cutOf, Price } from '../core/parts/price.tsx'
import { QuickAdd } from '../core/parts/quick-add.tsx'
import { Picture } from '../core/picture.tsx'
import type { Card as CardData, ThemeContext } from '../core/types.ts'

/** Picture, name and price on one line, glazes under it. No frame, no shadow. */
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
  const cut = ctx.settings.hasSaleBadge ? cutOf(card) : 0
  const badge = !card.isAvailable ? (
    <span className="badge badge--quiet">Sold out</span>
  ) : cut ? (
    <span className="badge">−{cut} %</span>
  ) : card.isNew && ctx.settings.hasNewBadge ? (
    <span className="badge">New</span>
  ) : null
  return (
    <article className={card.isAvailable ? 'card' : 'card card--sold'}>
      <div className="card-media">
        {first ? <Picture picture={first} sizes={sizes} isPriority={isPriority} /> : <Blank title={card.title} />}
        {second && ctx.settings.hasSecondPicture && <Picture picture={second} sizes={sizes} className="second" alt="" />}
        {badge}
        <QuickAdd card={card} />
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
