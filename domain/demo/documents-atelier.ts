import type { ThemeDocuments } from '#domain/themes'
import { slugify } from '../kernel/index.ts'
import type { DemoStore } from './catalogue.ts'
import { blocksOf, pictureOf, section } from './documents.ts'
import { wordsOf } from './words.ts'

/** The home page and the groups of a demo store; everything else is the theme's own. */
export function atelierDocuments(demo: DemoStore): ThemeDocuments {
  const w = wordsOf(demo.slug)
  const picture = pictureOf(demo)
  const [c1, c2, c3] = w.collage.products
  return {
    'groups/header': {
      v: 1,
      sections: {
        announcement: section('announcement-bar', { text: w.announcement, linkText: 'Delivery', link: '/policies/shipping' }),
        header: section('header', {}),
      },
      order: ['announcement', 'header'],
    },
    'groups/footer': { v: 1, sections: { footer: section('footer', w.footer) }, order: ['footer'] },
    'templates/index': {
      v: 1,
      order: ['hero', 'statement', 'band', 'week', 'index', 'collage', 'serving', 'voice'],
      sections: {
        hero: section('hero', {
          heading: w.hero.heading,
          text: w.hero.text,
          buttonText: w.hero.button,
          buttonLink: '/collections/this-week',
          image: picture(w.hero.product),
          captionText: w.hero.caption,
          captionLink: `/products/${slugify(demo.products.find((p) => p.slug === w.hero.product)?.title ?? '')}`,
        }),
        statement: section('rich-text', { text: w.statement, note: w.note }),
        band: section('image-banner', { image: demo.heroes[0]?.hash ?? '', caption: w.band }),
        week: section('featured-collection', { heading: w.featured, collection: 'this-week', layout: 'editorial', limit: 5 }),
        index: section('collection-list', {
          heading: 'Browse',
          collections: demo.collections.map((c) => slugify(c.title)),
          image: picture(demo.products[7]?.slug ?? ''),
        }),
        collage: section('collage', {
          heading: w.collage.heading,
          text: w.collage.text,
          buttonText: 'See everything',
          buttonLink: '/search',
          image1: picture(c1?.[0] ?? '', c1?.[1]),
          caption1: c1?.[1] ?? '',
          image2: picture(c2?.[0] ?? '', c2?.[1]),
          caption2: c2?.[1] ?? '',
          image3: picture(c3?.[0] ?? '', c3?.[1]),
          caption3: c3?.[1] ?? '',
        }),
        serving: section('featured-collection', { ...w.serving, layout: 'margin', limit: 3 }),
        voice: section('testimonials', w.quote),
      },
    },
    'templates/product': {
      v: 1,
      order: ['crumbs', 'main', 'steps', 'related'],
      sections: {
        crumbs: section('breadcrumbs', {}),
        main: section('main-product', {}),
        steps: section(
          'multicolumn',
          { heading: w.steps.heading },
          blocksOf(w.steps.list.map(([title, text]) => ({ type: 'column', settings: { title, text } }))),
        ),
        related: section('featured-product', {}),
      },
    },
    'templates/404': { v: 1, sections: { main: section('main-404', { image: demo.heroes[1]?.hash ?? '' }) }, order: ['main'] },
  }
}
