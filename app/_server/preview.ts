import { z } from 'zod'
import { listStoresOfUser } from '#domain/auth'
import { DomainError, isUuid, platformUrl, type StoreContext } from '#domain/kernel'
import { checkGrant, type PreviewGrant, readPreview, readPreviewed } from '#domain/themes'
import { sectionEntry } from '../../themes/core/document.ts'
import { jsonForScript } from '../../themes/core/html.ts'
import { renderSection } from '../../themes/core/render.tsx'
import { getTheme } from '../../themes/registry.ts'
import { loaderOf } from './load-path.ts'
import type { Loaded } from './loaded.ts'
import { htmlHeaders } from './responses.ts'
import { asShopper, openShop, readCookie } from './shopper.ts'
import { drawPage, finishPage, openDrawing } from './storefront.ts'
import { drawInTurn } from './turns.ts'

const refused = () => new DomainError('preview.refused', 403, 'This preview link is not valid, or it has run out.')
/** A share link's cookie lives on the preview host alone. */
export const shareCookie = 'preview'
const tokenShape = /^[\w-]{20,600}\.[\w-]{43}$/

function openGrant(storeId: number, token: string | null, kind: PreviewGrant['kind']): PreviewGrant {
  const grant = token && tokenShape.test(token) ? readPreview(token, storeId) : null
  if (grant?.kind !== kind) throw refused()
  return grant
}

/** Whoever left the store takes their links along. */
const mayStillShow = async ({ by, store }: PreviewGrant) => !isUuid(by) || (await listStoresOfUser(by)).some((s) => s.id === store)

/** A page of the draft. The editor's frame brings its token in `?vt=`, a shared link in a cookie. */
export async function previewPage(request: Request, segment: string, parts: string[] = []): Promise<Response> {
  const storeId = await openShop(segment)
  const query = new URL(request.url).searchParams
  const own = query.get('vt')
  const grant = own ? openGrant(storeId, own, 'editor') : openGrant(storeId, readCookie(request, shareCookie, tokenShape), 'share')
  if (!(await mayStillShow(grant))) throw refused()
  query.delete('vt')
  const as = query.get('as') // a template that nothing uses yet is looked at all the same
  query.delete('as')
  const path = decodePath(`/${parts.join('/')}`)
  const { html, status } = await drawInTurn(storeId, async (ctx) => {
    if (grant.kind === 'share' && ctx.store.status !== 'active') throw refused() // closed is closed, whoever has the link
    const found = await loaderOf(path, query)(ctx)
    const documents = await readPreviewed(ctx, grant)
    return {
      status: found.status ?? 200,
      html: await drawPage(ctx, documents, as ? shownAs(found, as) : found, frameOf(documents.code, own !== null)),
    }
  })
  return new Response(html, { status, headers: htmlHeaders('preview') })
}

const shownAs = (found: Loaded, template: string): Loaded => ({ ...found, page: { ...found.page, template } as Loaded['page'] })

/** In the editor's frame its script comes along, with the defaults it needs to turn settings into CSS. A shared link is the page alone. */
function frameOf(code: string, isEditor: boolean) {
  const defaults = getTheme(code).settings.read({})
  return isEditor
    ? { scripts: ['preview'], bodyAttributes: ` data-editor="${platformUrl()}" data-defaults="${attribute(jsonForScript(defaults))}"` }
    : { scripts: [], bodyAttributes: '' }
}
const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const sectionPlace = {
  path: z.string().startsWith('/').max(1_000),
  name: z.string().max(80),
  entry: sectionEntry,
}
const sectionRequest = z.strictObject({
  ...sectionPlace,
  token: z.string().max(1_000),
  id: z.string().max(40),
  settings: z.record(z.string(), z.unknown()).optional(),
})
const mostBytes = 512 * 1024

/** One section with settings that are not saved yet, on the page where it stands. */
export async function previewSection(request: Request, segment: string): Promise<Response> {
  const storeId = await openShop(segment)
  const text = await request.text()
  if (text.length > mostBytes) throw new DomainError('request.too_large', 413, 'The section is too large.')
  const { token, path, name, id, entry, settings } = read(sectionRequest, readJson(text))
  const grant = openGrant(storeId, token, 'editor')
  const html = await drawInTurn(storeId, async (ctx) => {
    const documents = await readPreviewed(ctx, grant)
    const { drawing } = await openSection(ctx, path, settings ? withSettings(documents, settings) : documents)
    return renderSection(drawing, name, id, entry)
  })
  return new Response(html, { headers: htmlHeaders('preview') })
}

/** A page with one section alone, for thumbnails. No script runs in it. */
export async function previewOne(request: Request, segment: string): Promise<Response> {
  const storeId = await openShop(segment)
  const query = new URL(request.url).searchParams
  const grant = openGrant(storeId, query.get('vt'), 'editor')
  const { path, name, entry } = read(z.strictObject(sectionPlace), {
    path: query.get('path'),
    name: query.get('name'),
    entry: readJson(query.get('entry') ?? ''),
  })
  const html = await drawInTurn(storeId, async (ctx) => {
    const documents = await readPreviewed(ctx, grant)
    const { drawing, found, seo } = await openSection(ctx, path, documents)
    return finishPage(drawing, found, seo, await renderSection(drawing, name, 'one', entry), {
      scripts: [],
      bodyAttributes: ' data-alone',
      isAlone: true,
    })
  })
  return new Response(html, { headers: htmlHeaders('preview') })
}

type Documents = Awaited<ReturnType<typeof readPreviewed>>
const withSettings = ({ code, documents }: Documents, settings: Record<string, unknown>) => ({
  code,
  documents: { ...documents, settings: { v: 1, settings } },
})

async function openSection(ctx: StoreContext, path: string, documents: Documents) {
  const url = URL.canParse(path, 'http://shop') ? new URL(path, 'http://shop') : new URL('http://shop/not-found')
  const found = await loaderOf(decodePath(url.pathname), url.searchParams)(ctx)
  const { seo, ...drawing } = await openDrawing(ctx, documents, found)
  return { found, seo, drawing: { ...drawing, isPreview: true } }
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }))
  throw new DomainError('input.invalid', 422, 'The section cannot be read.', { errors })
}
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
/** A path with a broken escape is no page, not an error. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/not-found'
  }
}

/** Turns a shared link into a cookie, so that the token is in no address that travels on. */
export async function sharePreview(segment: string, token: string): Promise<{ token: string; maxAge: number }> {
  const storeId = await openShop(segment)
  const grant = openGrant(storeId, token, 'share')
  if (!(await mayStillShow(grant))) throw refused()
  await asShopper(storeId, (ctx) => checkGrant(ctx, grant))
  const { until } = grant
  return { token, maxAge: Math.floor((until - Date.now()) / 1_000) }
}
