import type { Theme } from '../core/types.ts'
import { sections } from './sections/index.ts'

const one = (id: string, type: string, settings: Record<string, unknown> = {}) => ({ id, type, settings })
const document = (...list: ReturnType<typeof one>[]) => ({
  v: 1,
  sections: Object.fromEntries(list.map(({ id, type, settings }) => [id, { type, ver: 1, settings }])),
  order: list.map((s) => s.id),
})

/** Atelier: warm paper, a large condensed serif, square corners, pictures in 3:4, the name in the middle, much air. */
export const atelier: Theme = {
  code: 'atelier',
  name: 'Atelier',
  sections,
  fonts: ['imbue', 'instrument-sans'],
  documents: {
    'groups/header': document(one('announcement', 'announcement-bar'), one('header', 'header')),
    'groups/footer': document(one('footer', 'footer')),
    'templates/index': document(
      one('hero', 'hero', { text: 'Everything in the shop, in one place.', buttonText: 'See everything', buttonLink: '/search' }),
      one('newest', 'featured-collection', { heading: 'New in the shop', layout: 'grid', limit: 8 }),
      one('collections', 'collection-list'),
    ),
    'templates/product': document(one('crumbs', 'breadcrumbs'), one('main', 'main-product'), one('related', 'featured-product')),
    'templates/collection': document(one('main', 'main-collection')),
    'templates/collections': document(one('main', 'main-collections')),
    'templates/search': document(one('main', 'main-search')),
    'templates/cart': document(one('main', 'main-cart')),
    'templates/policy': document(one('main', 'main-page')),
    'templates/404': document(one('main', 'main-404')),
  },
}
