import { inStore, purges, sha256, storeIdOfSegment, tags } from '#domain/kernel'
import { getLiveTheme } from '#domain/themes'
import { startShared } from '../../server/shared.ts'
import { readSettings } from '../../themes/core/document.ts'
import { cleanCss } from '../../themes/core/sanitize/css.ts'
import { getTheme } from '../../themes/registry.ts'
import { tagHeader } from './responses.ts'

/** The live theme's own CSS. A page that was drawn before a change may name the former file: it gets the present one, to be asked for again. */
export async function ownCssFile(segment: string, hash: string): Promise<Response> {
  await startShared()
  const storeId = storeIdOfSegment(segment)
  if (!storeId) return new Response('Not found', { status: 404 })
  const seq = purges().now
  const { code, documents } = await inStore(storeId, { kind: 'shopper' }, getLiveTheme)
  const css = cleanCss(String(readSettings(getTheme(code), documents.settings).customCss ?? ''))
  const isThis = sha256(css).slice(0, 10) === hash
  return new Response(css, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': isThis ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      ...tagHeader(seq, [tags.store(storeId), tags.theme(storeId)]),
    },
  })
}
