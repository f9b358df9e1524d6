import { Blank } from '../core/parts/common.tsx'
import { cutOf, Price } from '../core/parts/price.tsx'
import { QuickAdd } from '../core/parts/quick-add.tsx'
import { Picture } from '../core/picture.tsx'
import type { Card as CardData, ThemeContext } from '../core/types.ts'
import { toneOf } from './tone.ts'

type Props = { card: CardData; ctx: ThemeContext; isPriority?: boolean; sizes?: string }

/** One soft shape in the product's own colour; the picture melts into it. */
export function Card({ card, ctx, isPriority = false, sizes = '(min-width: 48rem) 25vw, 50vw' }: Props) {
  const [first, second] = card.pictures
  const cut = ctx.settings.hasSaleBadge ? cutOf(card) : 0
  const badge = !card.isAvailable ? 'Sold out' : cut ? `${cut} % off` : card.isNew && ctx.settings.hasNewBadge ? 'New' : null
  return (
    <article className={card.isAvailable ? 'card' : 'card card--sold'} style={toneOf(card.id, first)}>
      <div className="card-media">
        {first ? <Picture picture={first} sizes={sizes} isPriority={isPriority} /> : <Blank title={card.title} />}
        {second && ctx.settings.hasSecondPicture && <Picture picture={second} sizes={sizes} className="second" alt="" />}
        {badge && <span className={cut && card.isAvailable ? 'badge badge--sale' : 'badge'}>{badge}</span>}
      </div>
      <div className="card-body">
        <h3 className="card-title">
          <a href={card.url}>{card.title}</a>
        </h3>
        {card.note && <p className="card-note">{card.note}</p>}
        <Price card={card} ctx={ctx} />
        <QuickAdd card={card} />
      </div>
    </article>
  )
}

/** A heading with a way to all of it. */
export const Head = ({ title, url, all, live }: { title: string; url?: string; all?: string; live: { 'data-live'?: string } }) => (
  <div className="head">
    <h2 className="display display-3xl" {...live}>
      {title}
    </h2>
    {url && all && (
      <a className="chip" href={url}>
        {all}
      </a>
    )}
  </div>
)
