import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from '@vercel/og'
import sharp from 'sharp'
import { findShelfProduct } from '#domain/catalog'
import { formatMoney, inStore, log, purges, storeIdOfSegment, tags } from '#domain/kernel'
import { derivedKey, storage } from '#domain/media'
import { startShared } from '../../server/shared.ts'
import { tagHeader } from './responses.ts'

let fonts: Promise<{ name: string; data: ArrayBuffer; weight: 400 | 600 }[]> | undefined

/** woff only: the renderer refuses woff2. */
function loadFonts() {
  fonts ??= Promise.all(
    ([400, 600] as const).map(async (weight) => {
      const file = await readFile(
        join(
          /* turbopackIgnore: true */ process.cwd(),
          `node_modules/@fontsource/instrument-sans/files/instrument-sans-latin-${weight}-normal.woff`,
        ),
      )
      return { name: 'Instrument Sans', weight, data: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer }
    }),
  )
  return fonts
}

/** A glyph that the fonts lack would be fetched from the internet; such letters are left out. */
const drawable = (text: string) => text.replaceAll(/[^\u0020-\u024f\u2010-\u2026\u20ac\u00a3]/g, '').trim()

/** 1200 × 630: name, price and picture of a product. */
export async function productPicture(segment: string, handle: string): Promise<Response> {
  await startShared()
  const storeId = storeIdOfSegment(segment)
  const seq = purges().now
  const found = storeId
    ? await inStore(storeId, { kind: 'shopper' }, async (ctx) => ({
        store: ctx.store,
        product: await findShelfProduct(ctx, decodeURIComponent(handle)),
      }))
    : null
  if (!storeId || !found?.product)
    return new Response('Not found', { status: 404, headers: storeId ? tagHeader(seq, [tags.lists(storeId)]) : {} })
  const { store, product } = found
  const media = product.media.find((m) => m.status === 'ready')
  const picture = media
    ? await storage
        .get(derivedKey(storeId, media.hash, media.widths.find((w) => w >= 640) ?? media.widths[0] ?? 640, 'webp'))
        .then((b) => sharp(b).resize(540, 630, { fit: 'cover' }).jpeg({ quality: 82 }).toBuffer())
        .catch(() => null)
    : null
  const price = formatMoney(product.priceMin, store.currency, store.locale)
  const draw = async (title: string, cost: string) =>
    new ImageResponse(
      <div
        style={{ display: 'flex', width: '100%', height: '100%', background: '#f8f4ec', color: '#241e17', fontFamily: 'Instrument Sans' }}
      >
        <div style={{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', padding: 64, width: 660 }}>
          <div style={{ fontSize: 30, fontWeight: 600, display: 'flex' }}>{drawable(store.name)}</div>
          <div style={{ display: 'flex', flexDirection: 'column', gap: 20 }}>
            <div style={{ fontSize: title.length > 34 ? 56 : 76, fontWeight: 600, lineHeight: 1.05, letterSpacing: -2, display: 'flex' }}>
              {title}
            </div>
            <div style={{ fontSize: 38, color: '#655b4e', display: 'flex' }}>{cost}</div>
          </div>
        </div>
        {picture ? (
          <img src={`data:image/jpeg;base64,${picture.toString('base64')}`} width={540} height={630} alt="" />
        ) : (
          <div style={{ display: 'flex', width: 540, height: 630, background: '#efe8dc' }} />
        )}
      </div>,
      { width: 1200, height: 630, fonts: await loadFonts() },
    ).arrayBuffer()
  const body = await draw(drawable(product.title).slice(0, 80) || drawable(store.name) || 'Product', drawable(price)).catch(
    (error: unknown) => {
      log.warn({ err: error, storeId }, 'a share picture was drawn without text')
      return draw('', '')
    },
  )
  return new Response(body, {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
      ...tagHeader(seq, [tags.store(storeId), tags.product(storeId, product.id)]),
    },
  })
}
