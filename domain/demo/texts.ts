import type { ThemeDocuments } from '#domain/themes'
import type { Settings } from '#schemas/stores'
import { slugify } from '../kernel/index.ts'
import type { DemoStore } from './catalogue.ts'

type Words = {
  hero: { heading: string; text: string; button: string; caption: string; product: string }
  statement: string
  note: string
  band: string
  featured: string
  serving: { heading: string; text: string; collection: string }
  collage: { heading: string; text: string; products: [string, string][] }
  quote: { quote: string; name: string; place: string }
  announcement: string
  footer: { heading: string; text: string }
  address: string
  steps: { heading: string; list: [string, string][] }
  tax: Settings['tax']
  rate: Settings['shipping']['rates'][number]
  countries: string[]
}

const words: Record<string, Words> = {
  kiln: {
    hero: {
      heading: 'Pots for the long table',
      text: 'Stoneware thrown and glazed in Ghent, in three glazes that sit together, so a set can grow one piece at a time.',
      button: 'See the autumn firing',
      caption: 'Teapot',
      product: 'teapot',
    },
    statement: 'We fire twice a month, two hundred pieces at a time. When a shape sells out, it is gone until the kiln has cooled again.',
    note: 'The clay is a dark stoneware from the Westerwald. Every foot is left bare, so you can see it.',
    band: 'The autumn firing, before it was packed.',
    featured: 'Out of the kiln this week',
    serving: { heading: 'Pouring and serving', text: 'Larger pieces, one or two of each in a firing.', collection: 'at-the-table' },
    collage: {
      heading: 'Three glazes, one family',
      text: 'Moss, sand and ink come from the same base. Only the iron and the ash change, which is why a green cup looks right on a blue saucer.',
      products: [
        ['espresso-cup', 'Sand'],
        ['storage-jar', 'Moss'],
        ['side-bowl', 'Ink'],
      ],
    },
    quote: {
      quote: 'We replaced the dining-room plates one breakage at a time. After four years it looks as if somebody had planned it.',
      name: 'Hanne Verbeke',
      place: 'Restaurant Oever, Bruges',
    },
    announcement: 'Free delivery in Belgium from €120.',
    footer: { heading: 'Thrown in Ghent', text: 'Open Thursday to Saturday, 11 to 18 h.' },
    address: 'Nieuwewandeling 62\n9000 Ghent',
    tax: { name: 'VAT', ratePpm: 210_000, isIncluded: true },
    rate: { id: 'standard', title: 'Parcel, two to four days', priceMinor: 750, freeFromMinor: 12_000 },
    countries: ['BE', 'NL', 'DE', 'FR', 'LU'],
    steps: {
      heading: 'Nineteen days, most of them waiting',
      list: [
        ['Thrown, day 1', 'From 460 grams of clay. The handle is pulled the next morning, when the wall can carry it.'],
        ['Dried, days 2 to 12', 'Under cloth, away from the window. Fast drying is what bends a rim.'],
        ['Fired, days 13 to 19', 'Once to 1,000 degrees, then dipped and fired again to 1,240. Two days to cool.'],
      ],
    },
  },
  circuit: {
    hero: {
      heading: 'Tools that stay on',
      text: 'Audio and desk hardware with real switches, spare parts for ten years and no account to make.',
      button: 'See what is new',
      caption: 'Headphones',
      product: 'headphones',
    },
    statement: 'Every device here opens with four screws. We sell the screws, the pads, the caps and the cable as well.',
    note: 'Repair guides come with the box, and stay on the shelf as long as the product does.',
    band: 'The evening desk, with everything on it.',
    featured: 'On the bench this week',
    serving: { heading: 'For the studio', text: 'Inputs, pads and a microphone that forgives the room.', collection: 'studio' },
    collage: {
      heading: 'Two colours, no more',
      text: 'Black for the rack, bone for the desk. Both are dyed through, so a scratch stays the same colour.',
      products: [
        ['bookshelf-speaker', 'Black'],
        ['keyboard', 'Bone'],
        ['portable-speaker', 'Bone'],
      ],
    },
    quote: {
      quote: 'I changed the switch of my interface at the kitchen table. It took nine minutes, tea included.',
      name: 'Priya Raman',
      place: 'Producer, Queens',
    },
    announcement: 'Free shipping in the United States from $99.',
    footer: { heading: 'Made to be opened', text: 'Spare parts are shipped for ten years.' },
    address: '41 Dobbin Street\nBrooklyn, NY 11222',
    tax: { name: 'Sales tax', ratePpm: 88_750, isIncluded: false },
    rate: { id: 'standard', title: 'Ground, three to five days', priceMinor: 900, freeFromMinor: 9_900 },
    countries: ['US', 'CA'],
    steps: {
      heading: 'What is in the box',
      list: [
        ['The device', 'Tested for a day before it is packed.'],
        ['The parts', 'A set of screws and the part that wears first.'],
        ['The guide', 'How to open it, on paper.'],
      ],
    },
  },
  larder: {
    hero: {
      heading: 'A good shelf',
      text: 'Forty makers, most of them within a day of London. Small jars, tins and boxes, packed on Mondays.',
      button: 'Fill a basket',
      caption: 'Honey',
      product: 'honey-jar',
    },
    statement: 'We taste everything twice: once alone with a spoon, and once on a Tuesday with what is in the house.',
    note: 'If something is not for you, write to us and we send another thing.',
    band: 'Breakfast, as it stood at nine.',
    featured: 'Fresh this week',
    serving: { heading: 'For cooking', text: 'What makes a plain supper a good one.', collection: 'cooking' },
    collage: {
      heading: 'Three for the table',
      text: 'They keep for months and are gone in days.',
      products: [
        ['jam-jar', 'Raspberry jam'],
        ['olive-oil', 'Olive oil'],
        ['biscuit-tin', 'Butter biscuits'],
      ],
    },
    quote: {
      quote: 'The hot sauce went on eggs, then on everything. I order two now, one is for guests.',
      name: 'Tom Ashworth',
      place: 'Margate',
    },
    announcement: 'Free delivery from £40.',
    footer: { heading: 'Packed on Mondays', text: 'Orders until Sunday midnight go out the next day.' },
    address: '8 Druid Street\nLondon SE1 2EZ',
    tax: { name: 'VAT', ratePpm: 200_000, isIncluded: true },
    rate: { id: 'standard', title: 'Royal Mail, two days', priceMinor: 395, freeFromMinor: 4_000 },
    countries: ['GB', 'IE'],
    steps: {
      heading: 'How it gets to you',
      list: [
        ['Sunday', 'Orders close at midnight.'],
        ['Monday', 'We pack, in paper and straw.'],
        ['Wednesday', 'It is on your shelf.'],
      ],
    },
  },
}

/** The home page and the groups of a demo store; everything else is the theme's own. */
export function documentsOf(demo: DemoStore): ThemeDocuments {
  const w = wordsOf(demo)
  const picture = (slug: string, colour?: string) => {
    const list = demo.products.find((p) => p.slug === slug)?.pictures ?? []
    return (list.find((p) => p.colour === colour) ?? list[0])?.hash ?? ''
  }
  const section = (type: string, settings: Record<string, unknown>, more: object = {}) => ({ type, ver: 1, settings, ...more })
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
          {
            blocks: Object.fromEntries(
              w.steps.list.map(([title, text], i) => [`step-${i}`, { type: 'column', settings: { title, text } }]),
            ),
            blockOrder: w.steps.list.map((_, i) => `step-${i}`),
          },
        ),
        related: section('featured-product', {}),
      },
    },
    'templates/404': { v: 1, sections: { main: section('main-404', { image: demo.heroes[1]?.hash ?? '' }) }, order: ['main'] },
  }
}

export function settingsOf(demo: DemoStore): Partial<Settings> {
  const w = wordsOf(demo)
  return {
    general: { legalName: demo.name, phone: '', address: w.address, weightUnit: demo.country === 'US' ? 'lb' : 'kg' },
    shipping: { rates: [w.rate], countries: w.countries },
    tax: w.tax,
    payments: {
      isTestOn: true,
      isManualOn: true,
      manualTitle: 'Bank transfer',
      manualInstructions: 'This is a demo shop: no account is named here and nothing is sent.',
    },
    navigation: {
      header: [
        { title: 'Everything', url: '/search' },
        ...demo.collections.slice(0, 3).map((c) => ({ title: c.title, url: `/collections/${slugify(c.title)}` })),
      ],
      footer: [
        { title: 'Everything', url: '/search' },
        { title: 'This week', url: '/collections/this-week' },
        { title: 'Collections', url: '/collections' },
      ],
    },
    policies: {
      shipping: `<p>${w.rate.title}. We deliver to ${w.countries.join(', ')}. This is a demo shop; nothing is really sent.</p>`,
      returns: '<p>Thirty days to send unused pieces back. This is a demo shop; nothing is really sent.</p>',
      privacy: '<p>This demo shop keeps what you type into the checkout on the machine it runs on, and nowhere else.</p>',
      terms: '',
      imprint: '',
    },
    seo: { title: `${demo.name}: ${w.hero.heading}`, description: w.hero.text },
  }
}

function wordsOf(demo: DemoStore): Words {
  const found = words[demo.slug]
  if (!found) throw new Error(`No texts for ${demo.slug}`)
  return found
}
