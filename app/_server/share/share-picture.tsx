import { ImageResponse } from '@vercel/og'
import sharp from 'sharp'
import { inStore, log, purges, type StoreContext, storeIdOfSegment, tags } from '#domain/kernel'
import { derivedKey, storage } from '#domain/media'
import { getBrand, type ThemeBrand } from '#domain/themes'
import { startShared } from '../../../server/shared.ts'
import { tagHeader } from '../responses.ts'
import { facesFor } from './fonts.ts'

export type SharedThing = { title: string; note: string; picture: { hash: string; widths: number[] } | null; tags: string[] }

/** 1200 × 630 for links in messages and networks: the shop's name, what the page is about, its picture. 404 when there is no such page. */
export async function sharePicture(segment: string, find: (ctx: StoreContext) => Promise<SharedThing | null>): Promise<Response> {
  await startShared()
  const storeId = storeIdOfSegment(segment)
  const seq = purges().now
  const found = storeId
    ? await inStore(storeId, { kind: 'shopper' }, async (ctx) => ({ store: ctx.store, thing: await find(ctx), brand: await getBrand(ctx) }))
    : null
  if (!storeId || !found?.thing)
    return new Response('Not found', { status: 404, headers: storeId ? tagHeader(seq, [tags.lists(storeId), tags.content(storeId)]) : {} })
  const { store, thing, brand } = found
  const picture = thing.picture ? await loadPicture(storeId, thing.picture) : null
  const { fonts, family, lines } = await facesFor({ store: store.name, title: thing.title, note: thing.note }, store.locale)
  const draw = (words: typeof lines) =>
    new ImageResponse(<Card words={words} picture={picture} family={family} brand={brand} />, {
      width: 1200,
      height: 630,
      fonts,
    }).arrayBuffer()
  const body = await draw({ ...lines, title: short(lines.title, 80) || lines.store, note: short(lines.note, 110) }).catch(
    (error: unknown) => {
      log.warn({ err: error, storeId }, 'a share picture was drawn without text')
      return draw({ store: '', title: '', note: '' })
    },
  )
  return new Response(body, {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
      ...tagHeader(seq, [tags.store(storeId), tags.theme(storeId), ...thing.tags]),
    },
  })
}

/** Cut between words where there are any. */
function short(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > most / 2 ? end : cut.length).replace(/[\s,.;:]+$/, '')}…`
}

async function loadPicture(storeId: number, { hash, widths }: { hash: string; widths: number[] }): Promise<string | null> {
  const width = widths.find((w) => w >= 640) ?? widths[0] ?? 640
  try {
    const bytes = await storage.get(derivedKey(storeId, hash, width, 'webp'))
    const jpeg = await sharp(bytes).resize(540, 630, { fit: 'cover' }).jpeg({ quality: 82 }).toBuffer()
    return `data:image/jpeg;base64,${jpeg.toString('base64')}`
  } catch {
    return null // a card without its picture is a card
  }
}

type CardProps = { words: { store: string; title: string; note: string }; picture: string | null; family: string; brand: ThemeBrand }
function Card({ words: { store, title, note }, picture, family, brand }: CardProps) {
  const size = title.length > 34 ? 56 : picture ? 76 : 92
  const column = { display: 'flex', flexDirection: 'column' } as const
  return (
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        background: brand.ground,
        color: '#1f1c18',
        fontFamily: family,
        fontWeight: 600,
      }}
    >
      <div style={{ ...column, justifyContent: 'space-between', padding: 64, width: picture ? 660 : 1200 }}>
        <div style={{ fontSize: 30, display: 'flex' }}>{store}</div>
        <div style={{ ...column, gap: 20 }}>
          <div style={{ fontSize: size, lineHeight: 1.08, letterSpacing: -2, display: 'flex' }}>{title}</div>
          <div style={{ fontSize: 36, display: 'flex', opacity: 0.72 }}>{note}</div>
          <div style={{ width: 120, height: 10, background: brand.accent, display: 'flex' }} />
        </div>
      </div>
      {picture && <img src={picture} width={540} height={630} alt="" />}
    </div>
  )
}
