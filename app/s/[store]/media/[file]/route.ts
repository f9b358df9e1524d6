import { openDerived } from '#domain/media'
import { openShop, shopRequest } from '../../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

/** `<hash>-<width>.<webp|avif>` of this store, for ever the same bytes. */
export async function GET(_request: Request, { params }: { params: Promise<{ store: string; file: string }> }) {
  const { store, file } = await params
  return shopRequest(async () => {
    const found = await openDerived(await openShop(store), file)
    if (!found) return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } })
    return new Response(found.stream, {
      headers: {
        'content-type': found.type,
        'content-length': String(found.bytes),
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'",
        'cross-origin-resource-policy': 'cross-origin',
      },
    })
  })
}
