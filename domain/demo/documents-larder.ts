import type { ThemeDocuments } from '#domain/themes'
import { slugify } from '../kernel/index.ts'
import { type DemoStore, handleOf } from './catalogue.ts'
import { blocksOf, documentOf, pictureOf, section } from './documents.ts'
import { wordsOf } from './words.ts'

/** The demo store Larder on the theme Market. */
export function larderDocuments(demo: DemoStore): ThemeDocuments {
  const w = wordsOf(demo.slug)
  const picture = pictureOf(demo)
  return {
    'groups/header': documentOf({
      announcement: section('announcement-bar', { text: w.announcement, linkText: 'Delivery', link: '/policies/shipping' }),
      header: section('header'),
    }),
    'groups/footer': documentOf({ footer: section('footer', w.footer) }),
    'templates/index': documentOf({
      hero: section('hero', {
        heading: 'Supper starts on the shelf',
        text: w.hero.text,
        buttonText: w.hero.button,
        buttonLink: '/collections/this-week',
        image: `${demo.heroes[0]?.hash ?? ''}@74,100`,
        sticker: 'New! Hot hot',
        captionText: 'Hot sauce',
        captionLink: `/products/${handleOf(demo, 'hot-sauce')}`,
      }),
      shelves: section('collection-list', { heading: 'Shelves', collections: demo.collections.map((c) => slugify(c.title)) }),
      week: section('featured-collection', { heading: 'Most often finished', collection: 'this-week', limit: 8 }),
      recipe: section('featured-article', {
        heading: 'Tuesday, 18 minutes',
        title: 'Rigatoni with burnt paprika butter',
        text: 'Let the butter go the colour of a hazelnut, then the paprika, then ten seconds. That is the recipe.',
        badge: 'Serves two, one pan',
        image: picture('pasta-box'),
        products: ['pasta-box', 'spice-jars', 'salt-tin'].map((slug) => handleOf(demo, slug)),
      }),
      makers: section(
        'multicolumn',
        { heading: 'We know who made it, and in which shed' },
        blocksOf(
          [
            ['Nora Quill, honey', 'Forty hives on the downs. In a wet August there is no heather honey, and we say so.'],
            ['Frantoio Bessi, oil', 'Leccino and Frantoio, pressed the night they are picked. The date is on the neck.'],
            ['Pat and Ilse, biscuits', 'Three ingredients and a tin which their son screen-prints in the hall.'],
          ].map(([title, text]) => ({ type: 'column', settings: { title, text } })),
        ),
      ),
      letters: section(
        'testimonials',
        w.quote,
        blocksOf([
          {
            type: 'quote',
            settings: {
              quote: 'A jar came broken on a Monday. A new one was at the door on Wednesday with a drawing of the first.',
              name: 'Sam D.',
              place: 'Leeds',
            },
          },
          {
            type: 'quote',
            settings: {
              quote: 'I did not know oil could taste of cut grass. Now the other bottle is for the hinges.',
              name: 'Wiebke',
              place: 'Bath',
            },
          },
        ]),
      ),
      breakfast: section('image-banner', {
        image: demo.heroes[1]?.hash ?? '',
        heading: w.band,
        caption: 'Honey, jam, granola and the good coffee.',
        buttonText: 'Set the table',
        buttonLink: '/collections/breakfast',
      }),
    }),
    'templates/product': documentOf({
      crumbs: section('breadcrumbs'),
      main: section('main-product'),
      steps: section(
        'multicolumn',
        { heading: w.steps.heading },
        blocksOf(w.steps.list.map(([title, text]) => ({ type: 'column', settings: { title, text } }))),
      ),
      related: section('featured-product', { heading: 'Same cupboard' }),
    }),
    'templates/404': documentOf({
      main: section('main-404', { image: picture('chocolate-bar'), text: 'Or it was a thing for one season. Search finds the rest.' }),
      more: section('featured-collection', { heading: 'Still here', limit: 4 }),
    }),
  }
}
