import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const dynamic = 'force-dynamic'

/** Pictures of the demo range for landing, sign-up and sign-in. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  if (!/^[0-9a-f]{32}-320\.webp$/.test(file)) return new Response('Not found', { status: 404 })
  const body = await readFile(join(/* turbopackIgnore: true */ process.cwd(), 'domain/demo/media', file)).catch(() => null)
  return body
    ? new Response(new Uint8Array(body), {
        headers: {
          'content-type': 'image/webp',
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
        },
      })
    : new Response('Not found', { status: 404 })
}
