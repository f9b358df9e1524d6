import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Custom = DetailedHTMLProps<HTMLAttributes<HTMLElement> & { class?: string }, HTMLElement>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cart-count': Custom
      'cart-drawer': Custom
      'product-gallery': Custom
      'variant-picker': Custom
      'quantity-field': Custom
      'facet-form': Custom
      'film-frame': Custom
      'compare-slider': Custom
      'count-down': Custom
      'post-form': Custom
      'viewed-products': Custom
    }
  }
}
