import type { Card } from '../types.ts'
import { Icon } from './icon.tsx'

/** One press puts a product with a single variant into the bag; it works without script. */
export const QuickAdd = ({ card }: { card: Card }) =>
  card.isAvailable && card.quickVariantId ? (
    <form method="post" action="/cart/add" data-cart-add="">
      <input type="hidden" name="variant" value={card.quickVariantId} />
      <button className="quick" type="submit" aria-label={`Add ${card.title} to bag`}>
        <Icon name="plus" />
      </button>
    </form>
  ) : null
