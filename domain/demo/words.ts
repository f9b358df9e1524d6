import type { Settings } from '#schemas/stores'

export type Words = {
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

export function wordsOf(slug: string): Words {
  const found = words[slug]
  if (!found) throw new Error(`No texts for ${slug}`)
  return found
}
