import { createArticle, createBlog, createPage } from '#domain/content'
import type { StoreContext } from '../kernel/index.ts'
import { type DemoStore, handleOf } from './catalogue.ts'
import { pictureOf } from './documents.ts'

type Article = { title: string; excerpt: string; body: string[]; picture: string; daysAgo: number }
type Text = { about: { title: string; body: string[] }; articles: Article[] }

const texts: Record<string, Text> = {
  kiln: {
    about: {
      title: 'About us',
      body: [
        'Kiln & Table is four people, two wheels and one gas kiln in a former printing house in Ghent.',
        'We make plates, bowls, cups and pots for tables that are used every day. Everything is thrown from the same dark stoneware and glazed in three colours which come from one base.',
        'The workshop is open from Thursday to Saturday. Seconds stand on the shelf beside the door.',
      ],
    },
    articles: [
      {
        title: 'Why a plate takes nineteen days',
        excerpt: 'Most of them are waiting. What happens between the wheel and the parcel, day by day.',
        picture: 'dinner-plate',
        daysAgo: 9,
        body: [
          'A plate is thrown in four minutes. Then it stands under a cloth for two days, because a rim that dries before the foot will bend, and nothing bends it back.',
          'On the third day it is turned over and the foot is cut. We leave it bare, so you can see the clay it was made from.',
          'Ten more days on the rack, then the first firing to 1,000 degrees. It comes out pink, thirsty and rather ugly.',
          'The glaze goes on in one dip of three seconds. The second firing takes a day and cooling takes two, and nobody opens the door early. Not even once.',
        ],
      },
      {
        title: 'One base, three glazes',
        excerpt: 'Moss, sand and ink are the same recipe with different iron. That is why they sit together.',
        picture: 'storage-jar',
        daysAgo: 31,
        body: [
          'We wanted colours that could be mixed on one table without a plan. So we began with a single base of feldspar, chalk and ash, and changed as little as we could.',
          'Sand is the base with nothing added. Moss has two parts of iron and wood ash from the bakery next door. Ink has four parts of iron and a little cobalt.',
        ],
      },
    ],
  },
  circuit: {
    about: {
      title: 'About us',
      body: [
        'Circuit builds audio and desk hardware that can be opened. Every case is held by four screws and every part is sold on its own.',
        'We keep spare parts for ten years after the last unit was built, and repair guides for longer than that.',
      ],
    },
    articles: [
      {
        title: 'How to change the switch of an audio interface',
        excerpt: 'One screwdriver, nine minutes, no glue. A walk through the repair that is asked for most.',
        picture: 'audio-interface',
        daysAgo: 6,
        body: [
          'Unplug it and lay it on a towel, knobs down. Four PH1 screws hold the lid; they are all the same length, so none of them can go back wrong.',
          'The switch stands on a small board of its own with one connector. Pull the connector, not the cable.',
          'Put the new board in, close the lid, and turn it on before the last screw. If it lights up, you are done.',
        ],
      },
      {
        title: 'What we measure, and what we do not',
        excerpt: 'Figures on our pages come from our own bench, with the method beside them.',
        picture: 'headphones',
        daysAgo: 27,
        body: [
          'Range is given at minus six decibels, on axis, at one metre. Weight is without the cable. Battery life is at the loudness of a talk.',
          'We do not print the peak power of a power supply as if it were the loudness of a speaker.',
        ],
      },
    ],
  },
  larder: {
    about: {
      title: 'About us',
      body: [
        'Larder is a small shop under a railway arch in London and this website. We know everybody whose things we sell, and most of their dogs.',
        'Orders are packed on Mondays in paper and straw. If something breaks, send a photograph.',
      ],
    },
    articles: [
      {
        title: 'Burnt paprika butter, in eighteen minutes',
        excerpt: 'Three things from the shelf and one pan. The whole trick is the ten seconds at the end.',
        picture: 'pasta-box',
        daysAgo: 4,
        body: [
          'Salt the water until it tastes of the sea and put the rigatoni in. You have eleven minutes.',
          'Let a good piece of butter go the colour of a hazelnut in a wide pan. Take it off the heat, put the paprika in, and count to ten.',
          'A ladle of the water, then the pasta, then salt. Serve at once and do not talk.',
        ],
      },
      {
        title: 'A morning at the hives',
        excerpt: 'Where the honey comes from, and why there was none in August.',
        picture: 'honey-jar',
        daysAgo: 22,
        body: [
          'Nora has forty hives on the downs. In a dry summer the heather flowers for three weeks and the bees do the rest.',
          'This August it rained for nineteen days. There is no heather honey this year, and we would rather say so than fill the jars with something else.',
        ],
      },
    ],
  },
}

const html = (paragraphs: string[]) => paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;')}</p>`).join('')

/** The page and the journal of a demo store. */
export async function writeTexts(ctx: StoreContext, demo: DemoStore): Promise<void> {
  const text = texts[demo.slug]
  if (!text) throw new Error(`No texts for ${demo.slug}`)
  await createPage(ctx, { title: text.about.title, handle: 'about', bodyHtml: html(text.about.body) })
  const blog = await createBlog(ctx, { title: 'Journal', handle: 'journal' })
  const picture = pictureOf(demo)
  for (const { title, excerpt, body, picture: slug, daysAgo } of [...text.articles].reverse()) {
    const end = `<p><a href="/products/${handleOf(demo, slug)}">See it in the shop</a></p>`
    const publishedAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
    await createArticle(ctx, {
      blogId: blog.id,
      title,
      excerpt,
      author: 'Ines Halden',
      bodyHtml: html(body) + end,
      image: picture(slug),
      publishedAt,
    })
  }
}
