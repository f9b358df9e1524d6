import { Blank } from '../core/parts/common.tsx'
import { cutOf, Price } from '../core/parts/price.tsx'
import { QuickAdd } from '../core/parts/quick-add.tsx'
import { Picture } from '../core/picture.tsx'
import type { Card as CardData, ThemeContext } from '../core/types.ts'

type Props = { card: CardData; ctx: ThemeContext; isPriority?: boolean; sizes?: string }

/** A box: mark on the picture's edge, square picture, a strip with the name in capitals and the price in figures. */
export function Card({ card, ctx, isPriority = false, sizes = '(min-width: 64rem) 25vw, 50vw' }: Props) {
  const [first, second] = card.pictures
  const cut = ctx.settings.hasSaleBadge ? cutOf(card) : 0
  const badge = !card.isAvailable
    ? { name: 'badge badge--quiet', text: 'Sold out' }
    : cut
      ? { name: 'badge', text: `−${cut} %` }
      : card.isNew && ctx.settings.hasNewBadge
        ? { name: 'badge badge--line', text: 'New' }
        : null
  return (
    <article className={card.isAvailable ? 'card' : 'card card--sold'}>
      <div className="card-top">
        <span />
        {badge && <span className={badge.name}>{badge.text}</span>}
      </div>
      <div className="card-media">
        {first ? <Picture picture={first} sizes={sizes} isPriority={isPriority} /> : <Blank title={card.title} />}
        {second && ctx.settings.hasSecondPicture && <Picture picture={second} sizes={sizes} className="second" alt="" />}
        <QuickAdd card={card} />
      </div>
      <div className="card-body">
        <h3 className="card-title">
          <a href={card.url}>{card.title}</a>
        </h3>
        <Price card={card} ctx={ctx} />
        {card.note && <p className="card-note">{card.note}</p>}
      </div>
    </article>
  )
}

/** A heading in a cell of its own, with a way to all of it. */
export const Head = ({ title, url, all, live }: { title: string; url?: string; all?: string; live: { 'data-live'?: string } }) => (
  <div className="cells">
    <div className="head cell">
      <h2 className="display display-3xl" {...live}>
        {title}
      </h2>
      {url && all && <a href={url}>{all}</a>}
    </div>
  </div>
)
