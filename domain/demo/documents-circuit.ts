import type { ThemeDocuments } from '#domain/themes'
import { slugify } from '../kernel/index.ts'
import { type DemoStore, handleOf } from './catalogue.ts'
import { blocksOf, documentOf, pictureOf, section } from './documents.ts'
import { wordsOf } from './words.ts'

const row = (name: string, value: string) => ({ type: 'row', settings: { name, value } })
const compared = (name: string, first: string, second: string, third: string, best = 'none') => ({
  type: 'row',
  settings: { name, first, second, third, best },
})

/** The demo store Circuit on its own theme. */
export function circuitDocuments(demo: DemoStore): ThemeDocuments {
  const w = wordsOf(demo.slug)
  const picture = pictureOf(demo)
  const product = (slug: string) => `/products/${handleOf(demo, slug)}`
  return {
    'groups/header': documentOf({
      announcement: section(
        'announcement-bar',
        { text: w.announcement },
        blocksOf(
          ['Spare parts for ten years', 'Every case opens with four screws', 'Thirty days to send it back'].map((text) => ({
            type: 'item',
            settings: { text },
          })),
        ),
      ),
      header: section('header', { placeholder: 'Model, port, impedance…' }),
    }),
    'groups/footer': documentOf({ footer: section('footer', w.footer) }),
    'templates/index': documentOf({
      hero: section(
        'hero',
        {
          kicker: 'Pad controller, 16 pads, four knobs',
          heading: 'Made to be hit',
          text: 'Sixteen pads and nothing hidden in a menu. Slice, play, bounce, in four presses.',
          buttonText: 'See the pads',
          buttonLink: product('pad-controller'),
          image: `${picture('pad-controller')}@50,50`,
        },
        blocksOf([
          { type: 'fact', settings: { name: 'Price', value: '$249.00' } },
          { type: 'fact', settings: { name: 'Pads', value: '16' } },
          { type: 'fact', settings: { name: 'Weight', value: '1.9 lb' } },
        ]),
      ),
      week: section('featured-collection', { heading: 'In stock now', collection: 'this-week', limit: 8 }),
      keys: section('collection-list', { collections: demo.collections.map((c) => slugify(c.title)) }),
      sheet: section(
        'image-with-text',
        {
          heading: 'Two in, four out, no app',
          text: 'The audio interface is class compliant. It needs no driver on Linux, macOS, Windows or a phone.',
          image: picture('audio-interface'),
          buttonText: 'Audio interface',
          buttonLink: product('audio-interface'),
        },
        blocksOf([
          { type: 'pin', settings: { text: 'Mic and line', x: 6, y: 64 } },
          { type: 'pin', settings: { text: 'One knob a job', x: 56, y: 38 } },
          row('Converter', '24 bit, 192 kHz'),
          row('Noise, input', '−129 dBu EIN'),
          row('Latency', '3.2 ms at 48 kHz'),
          row('Power', 'USB-C, 4.5 W'),
          row('Case', 'Folded steel, four screws'),
        ]),
      ),
      compare: section(
        'custom-table',
        { heading: 'Which one', products: ['bookshelf-speaker', 'portable-speaker', 'headphones'].map((slug) => handleOf(demo, slug)) },
        blocksOf([
          compared('For', 'A desk, 3 to 6 feet away', 'Two rooms and a roof', 'One person, no neighbours'),
          compared('Range, −6 dB', '52 Hz to 22 kHz', '68 Hz to 18 kHz', '12 Hz to 24 kHz', 'third'),
          compared('Loudest', '104 dB at 1 m', '92 dB at 1 m', '109 dB/V', 'first'),
          compared('Runs on', 'Mains, 40 W', 'Battery, 22 h', 'Nothing', 'third'),
          compared('Weight', '10.8 lb', '1.9 lb', '0.6 lb', 'third'),
        ]),
      ),
      band: section('image-banner', {
        image: demo.heroes[0]?.hash ?? '',
        heading: 'One desk, nine plugs',
        caption: w.band,
        buttonText: 'Shop the desk',
        buttonLink: '/collections/desk',
      }),
      voices: section(
        'testimonials',
        w.quote,
        blocksOf([
          {
            type: 'quote',
            settings: {
              quote: 'The first keyboard I could open with the screwdriver I already own.',
              name: 'Anneke R.',
              place: 'on the keyboard',
            },
          },
          {
            type: 'quote',
            settings: {
              quote: 'The left driver failed in year four. They posted the part and a drawing.',
              name: 'T. Ono',
              place: 'on the headphones',
            },
          },
        ]),
      ),
      promises: section(
        'multicolumn',
        { heading: 'What you can rely on' },
        blocksOf(
          [
            ['Five years', 'Warranty on all that has a circuit board. No registration.'],
            ['Every screw', 'Spare parts for ten years after the last unit is built.'],
            ['Before three', 'Ordered by three, sent today, from Brooklyn.'],
            ['Thirty days', 'Plug it in, use it, send it back if it is wrong for you.'],
          ].map(([title, text]) => ({ type: 'column', settings: { title, text } })),
        ),
      ),
    }),
    'templates/product': documentOf({
      crumbs: section('breadcrumbs'),
      main: section('main-product'),
      steps: section(
        'multicolumn',
        { heading: w.steps.heading },
        blocksOf(w.steps.list.map(([title, text]) => ({ type: 'column', settings: { title, text } }))),
      ),
      related: section('featured-product', { heading: 'On the same desk' }),
    }),
  }
}
