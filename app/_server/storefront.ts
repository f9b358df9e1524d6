import { listMenus } from '#domain/content'
import { DomainError, log, purges, type StoreContext, sha256, storeIdOfSegment, tags } from '#domain/kernel'
import { findRedirect, getGate, getSettings } from '#domain/stores'
import { getLiveTheme, type ThemeDocuments } from '#domain/themes'
import type { Settings } from '#schemas/stores'
import { asLocation } from '../../server/redirects.ts'
import { startShared } from '../../server/shared.ts'
import { readSettings } from '../../themes/core/document.ts'
import { fontIds } from '../../themes/core/fonts.ts'
import { renderPage } from '../../themes/core/page.ts'
import { iconPath } from '../../themes/core/picture.tsx'
import { type Drawing, renderDocument } from '../../themes/core/render.tsx'
import { cleanCss } from '../../themes/core/sanitize/css.ts'
import { tokenCss } from '../../themes/core/tokens.ts'
import { getTheme } from '../../themes/registry.ts'
import { pageHead } from './head.ts'
import type { Loaded, Loader } from './loaded.ts'
import { htmlHeaders, tagHeader } from './responses.ts'
import { storeView, themeContext } from './theme-context.ts'
import { drawInTurn } from './turns.ts'

/** Renders a shop page: checks the store segment, opens the store, loads, draws the theme's published documents. */
export async function renderShop(segment: string, load: Loader, options: { isPrivate?: boolean } = {}): Promise<Response> {
  await startShared()
  const storeId = storeIdOfSegment(segment)
  if (!storeId) return new Response('Not found', { status: 404 })
  const seq = purges().now // what moves from here on makes this page stale before it is kept
  const drawn = await drawInTurn(storeId, async (ctx) => {
    const found = await withRedirect(ctx, await load(ctx))
    return { found, html: found.movedTo ? '' : await drawPage(ctx, await getLiveTheme(ctx), found) }
  }).catch(busyOrThrow)
  if (drawn instanceof Response) return drawn
  const { html, found } = drawn
  if (found.movedTo)
    return new Response(null, {
      status: found.wanted ? 301 : 302,
      headers: { location: asLocation(found.movedTo), ...tagHeader(seq, found.tags) },
    })
  const list = [tags.store(storeId), tags.settings(storeId), tags.theme(storeId), tags.content(storeId), ...found.tags]
  return new Response(html, {
    status: found.status ?? 200,
    headers: {
      ...htmlHeaders(options.isPrivate ? 'private' : 'page'),
      ...(options.isPrivate ? {} : { ...tagHeader(seq, list) }),
    },
  })
}

function busyOrThrow(error: unknown): Response {
  if (error instanceof DomainError && error.status === 503)
    return new Response(error.message, { status: 503, headers: { 'retry-after': '2', 'cache-control': 'no-store' } })
  throw error
}

/** Nothing stands under this address: perhaps it was changed, and leads on. */
async function withRedirect(ctx: StoreContext, found: Loaded): Promise<Loaded> {
  const to = found.wanted && !found.movedTo ? await findRedirect(ctx, found.wanted) : null
  return to ? { ...found, movedTo: to } : found
}

type Documents = { code: string; documents: ThemeDocuments }
/** `scripts` come beside the shop's own; a page of one section alone runs none. */
type Preview = { scripts: string[]; bodyAttributes: string; isAlone?: boolean }

/** What it takes to draw sections of a page: the theme's code and everything they may see. */
export async function openDrawing(ctx: StoreContext, { code, documents }: Documents, found: Loaded): Promise<Drawing & { seo: Seo }> {
  const menus = await listMenus(ctx)
  const { values } = await getSettings(ctx, ['general', 'policies', 'seo'])
  const theme = getTheme(code)
  const settings = readSettings(theme, documents.settings)
  const report = (section: string, error: unknown) => log.error({ storeId: ctx.store.id, section, err: error }, 'a section was dropped')
  const view = themeContext(ctx, storeView(ctx, values), menus, settings, found)
  const mark = view.settings.favicon ? await view.picture(view.settings.favicon) : null
  return { theme, report, ctx: view, seo: { ...values.seo, icon: mark && iconPath(mark) } }
}
/** What stands in the head for the whole store. */
type Seo = Settings['seo'] & { icon: string | null }

/** A whole page of a theme's documents: the shop's, or the preview's with its script. */
export async function drawPage(ctx: StoreContext, documents: Documents, found: Loaded, preview?: Preview): Promise<string> {
  const { seo, ...opened } = await openDrawing(ctx, documents, found)
  const drawing = { ...opened, isPreview: Boolean(preview?.scripts.length) }
  const template = templateOf(found.page, documents.documents)
  const draw = (name: string) => renderDocument(drawing, name, documents.documents[name])
  // nothing of the shop stands around its door, nor around a few words that are said before it is open
  const isDoor = found.page.kind === 'password' || (found.page.kind === 'page' && !found.page.handle && (await getGate(ctx)) !== null)
  const [top, main, end] = await Promise.all([isDoor ? '' : draw('groups/header'), draw(template), isDoor ? '' : draw('groups/footer')])
  const strip = preview && !preview.scripts.length ? sharedStrip : ''
  const body = `${strip}<a class="skip" href="#main">Skip to content</a>${top}<main id="main">${main}</main>${end}`
  return finishPage(
    drawing,
    found,
    seo,
    body,
    preview && { ...preview, bodyAttributes: `${preview.bodyAttributes} data-template="${template}"` },
  )
}

/** Who opens a shared link is told what it is. */
const sharedStrip =
  '<p style="margin:0;padding:.5rem 1rem;background:#1f1c18;color:#fff;font:500 .875rem/1.4 system-ui,sans-serif;text-align:center">A draft of this shop, shown by a link. Nothing can be bought here.</p>'

/** A page of a kind, or the variant of it that was chosen for this thing; one that is gone leaves the usual. */
function templateOf(page: Loaded['page'], documents: ThemeDocuments): string {
  const own = 'template' in page && page.template ? `templates/${page.kind}.${page.template}` : ''
  return own && Object.hasOwn(documents, own) && documents[own] ? own : `templates/${page.kind}`
}

/** A file of its own in the shop, named after what is in it. */
function ownCssOf(given: string, isPreview: boolean) {
  const text = cleanCss(given)
  if (isPreview) return { text }
  return text ? { href: `/theme/${sha256(text).slice(0, 10)}.css` } : null
}

/** In a picture of one section also what is not filled yet is seen. */
const aloneCss =
  '[data-empty]{display:grid!important;place-items:center;min-block-size:24rem;padding:4rem;font-size:2.5rem;text-align:center}'

/** Elements that load their script only where they stand. */
const scriptOf = {
  'film-frame': 'film',
  'compare-slider': 'compare',
  'count-down': 'countdown',
  'post-form': 'post-form',
  'viewed-products': 'viewed',
}

/** Head, styles and scripts around finished sections. */
export function finishPage({ theme, ctx: view }: Drawing, found: Loaded, seo: Seo, body: string, preview?: Preview): string {
  const { displayFace, bodyFace, cartType } = view.settings
  const { kind } = found.page
  const own = [
    ...(kind === 'password' ? [] : ['cart-drawer']),
    ...(preview || kind === 'password' ? [] : ['visit']),
    ...(kind === 'product' ? ['product'] : []),
    ...(kind === 'collection' || kind === 'search' ? ['facets'] : []),
    ...(kind === 'product' ? ['viewed'] : []),
    ...Object.entries(scriptOf).flatMap(([tag, name]) => (body.includes(`<${tag}`) ? [name] : [])),
  ]
  return renderPage({
    head: pageHead(view.store, found, seo, view.money),
    body,
    css: theme.code,
    icon: seo.icon,
    ownCss: ownCssOf(view.settings.customCss, Boolean(preview)),
    fonts: [displayFace, bodyFace, ...(theme.moreFonts ?? []), ...(preview ? fontIds : [])],
    tokens: tokenCss(view.settings, theme.settings.read({})) + (preview?.isAlone ? aloneCss : ''),
    scripts: preview?.isAlone ? [] : [...new Set(own), ...(preview?.scripts ?? [])],
    bodyAttributes: `${cartType === 'page' ? ' data-cart="page"' : ''}${found.page.kind === 'product' ? ` data-product-id="${found.page.product.id}"` : ''}${preview?.bodyAttributes ?? ''}`,
  })
}
