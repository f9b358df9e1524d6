import type { Card, ThemeContext } from '../types.ts'

export function Price({ card, ctx }: { card: Pick<Card, 'priceMinor' | 'priceMaxMinor' | 'compareAtMinor'>; ctx: ThemeContext }) {
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

/** How much is off, in per cent; 0 when nothing is. */
export const cutOf = (card: Pick<Card, 'priceMinor' | 'compareAtMinor'>) =>
  card.compareAtMinor && card.compareAtMinor > card.priceMinor ? Math.round((1 - card.priceMinor / card.compareAtMinor) * 100) : 0
