import { document, one } from '../core/starting.ts'

/** What a store starts with. */
export const documents = {
  settings: { v: 1, settings: {} },
  'groups/header': document(one('announcement', 'announcement-bar'), one('header', 'header')),
  'groups/footer': document(one('footer', 'footer')),
  'templates/index': document(
    one('hero', 'hero', { text: 'Everything in the shop, in one place.', buttonText: 'See everything', buttonLink: '/search' }),
    one('newest', 'featured-collection', { heading: 'New on the shelf', limit: 8 }),
    one('collections', 'collection-list'),
  ),
  'templates/product': document(one('crumbs', 'breadcrumbs'), one('main', 'main-product'), one('related', 'featured-product')),
  'templates/collection': document(one('main', 'main-collection')),
  'templates/collections': document(one('main', 'main-collections')),
  'templates/search': document(one('main', 'main-search')),
  'templates/cart': document(one('main', 'main-cart')),
  'templates/page': document(one('main', 'main-page')),
  'templates/blog': document(one('main', 'main-blog')),
  'templates/article': document(one('main', 'main-article'), one('more', 'blog-posts', { heading: 'Read on' })),
  'templates/policy': document(one('main', 'main-page')),
  'templates/password': document(one('door', 'password')),
  'templates/404': document(one('main', 'main-404'), one('newest', 'featured-collection', { heading: 'Still here', limit: 4 })),
}
