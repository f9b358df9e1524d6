import { type Browser, chromium, type Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sanitizeRichText } from '#domain/kernel'
import { findChromium } from '../e2e/lib/chromium.ts'
import { hostilePages, hostileView } from '../test/hostile-view.ts'
import { documentProblems } from './core/document.ts'
import { renderPage } from './core/page.ts'
import { renderDocument } from './core/render.tsx'
import { richTextSchema } from './core/rich-text.ts'
import { cleanCss } from './core/sanitize/css.ts'
import payloads from './core/sanitize/xss.json' with { type: 'json' }
import type { Section } from './core/section.ts'
import { tokenCss } from './core/tokens.ts'
import { themes } from './registry.ts'

// the built files are not what is looked at here, and a fresh clone has none yet
vi.mock('./core/assets.ts', () => ({ assets: () => ({ css: {}, js: {}, fonts: {} }) }))

let browser: Browser
let tab: Tab
let html = '' // what the next visit gets; without the shop's policy, so that anything that could run would
const address = 'http://shop.test/'
beforeAll(async () => {
  const { executablePath, args, env } = await findChromium()
  browser = await chromium.launch({ executablePath, args, env })
  tab = await browser.newPage()
  await tab.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().url() === address
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.abort(),
  )
  await tab.addInitScript(() => {
    const hits: string[] = []
    Object.assign(window, { hits, hit: () => hits.push('hit'), alert: () => hits.push('alert') })
  })
}, 60_000)
afterAll(() => browser?.close())

/** Every text that a merchant or shopper may set, set to this one, in every section of every page. */
function entries(sections: Section[], payload: string) {
  const fill = (fields: Section['settings']['fields']) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, hostileValue(field.kind, payload)]))
  return sections.map((s, i) => {
    const blocks = Object.fromEntries(
      Object.entries(s.blocks ?? {}).map(([type, b]) => [type, { type, settings: fill(b.settings.fields) }]),
    )
    return [`s${i}`, { type: s.type, ver: s.version, settings: fill(s.settings.fields), blocks, blockOrder: Object.keys(blocks) }] as const
  })
}
function hostileValue(kind: string, payload: string): unknown {
  if (kind === 'richText')
    return {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: payload, marks: [{ type: 'link', attrs: { href: payload } }] }] }],
    }
  if (['collections', 'products'].includes(kind)) return [payload]
  return payload // kinds with a closed set of values fall back to their default; a new kind is attacked until it does
}

/** What in the finished page could run: scripts of somebody else's, handlers, addresses that are code. */
const suspects = (page: Tab) =>
  page.evaluate(() => {
    const bad: string[] = [...(window as unknown as { hits: string[] }).hits]
    for (const node of document.querySelectorAll('*')) {
      if (
        node.tagName === 'SCRIPT' &&
        !['application/json', 'application/ld+json'].includes((node as HTMLScriptElement).type) &&
        !node.getAttribute('src')?.startsWith('/build/')
      )
        bad.push(node.outerHTML.slice(0, 80))
      for (const { name, value } of node.attributes) {
        if (/^on/i.test(name)) bad.push(`${node.tagName} ${name}`)
        if (/^(href|src|action|formaction|data|xlink:href)$/i.test(name) && /^\W*(javascript|vbscript|data:text)/i.test(value))
          bad.push(`${node.tagName} ${name}=${value.slice(0, 60)}`)
      }
      if (['OBJECT', 'EMBED', 'BASE', 'MARQUEE', 'KEYGEN'].includes(node.tagName)) bad.push(node.tagName)
    }
    return bad
  })

test.each(themes.map((t) => [t.code, t] as const))(
  `%s: of ${payloads.length} payloads in every place at once none runs`,
  async (_code, theme) => {
    const defaults = theme.settings.read({})
    for (const payload of payloads) {
      const parts: string[] = []
      for (const page of hostilePages(payload, sanitizeRichText(payload))) {
        const list = entries(theme.sections, payload)
        const body = { v: 1, sections: Object.fromEntries(list), order: list.map(([id]) => id) }
        parts.push(
          await renderDocument(
            { theme, ctx: hostileView(page, payload, defaults), report: () => {}, isPreview: parts.length % 2 === 1 },
            'templates/x',
            body,
          ),
        )
      }
      const head = {
        title: payload,
        description: payload,
        canonical: address, // built by us
        image: payload,
        isNoindex: false,
        jsonLd: [{ name: payload }],
        lang: payload,
        siteName: payload,
        type: payload,
        feed: { title: payload, url: '/blogs/x/feed.xml' },
      }
      const settings = theme.settings.read({ palette: { [payload]: payload }, displayFace: payload, radius: payload, logo: payload })
      html = renderPage({
        head,
        body: parts.join(''),
        css: theme.code,
        fonts: [],
        tokens: tokenCss(settings, defaults),
        ownCss: { text: cleanCss(payload) + cleanCss(`.a{color:red}${payload}`) },
        scripts: [],
      })
      await tab.goto(address, { waitUntil: 'load' })
      expect([payload, await suspects(tab)]).toEqual([payload, []])
    }
  },
  120_000,
)

test('the trap works: what does run is counted', async () => {
  html = '<!doctype html><img src="x" onerror="hit()"><a href="javascript:hit()">x</a>'
  await tab.goto(address, { waitUntil: 'load' })
  expect(await suspects(tab)).toEqual(['hit', 'IMG onerror', 'A href=javascript:hit()'])
})

test('what may not be written is refused with its path, payload by payload', () => {
  const [theme] = themes
  if (!theme) throw new Error('no theme')
  const links = payloads.filter((p) => /script:|^data:|^\/\/|^\/\\|^\\\\|^http:|^feed:|^view-source:|^blob:/i.test(p) && !p.startsWith('<'))
  expect(links.length).toBeGreaterThan(15)
  for (const payload of links) {
    const entry = { type: 'hero', ver: 1, settings: { buttonLink: payload } }
    const problems = documentProblems(theme, 'templates/index', { v: 1, sections: { a: entry }, order: ['a'] })
    expect([payload, problems.map((p) => p.path)]).toEqual([payload, ['sections.a.settings.buttonLink']])
  }
  for (const value of payloads) {
    expect([value, documentProblems(theme, 'settings', { v: 1, settings: { palette: { paper: value } } }).length > 0]).toEqual([
      value,
      true,
    ])
    expect([value, documentProblems(theme, 'settings', { v: 1, settings: { displayFace: value } }).length > 0]).toEqual([value, true])
  }
  const tree = (href: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }],
  })
  expect(links.filter((link) => richTextSchema.safeParse(tree(link)).success)).toEqual([])
})

// values that try to leave a CSS declaration, or to load something from elsewhere
const styles = [
  'red;background:url(//evil.example)',
  '#fff}body{display:none',
  'url(javascript:hit())',
  'expression(hit())',
  '#12345',
  'var(--x)',
  '@import "x"',
  '\\75rl(x)',
  '#ffffff;position:fixed',
  'rgb(0,0,0)/**/',
  '</style><script>hit()</script>',
  '-moz-binding:url(x)',
  '#ffffff\n}',
  'inherit',
  'palette:../x',
  'palette:',
]
test.each(styles)('no style leaves its place: %j', (value) => {
  for (const theme of themes) {
    expect(documentProblems(theme, 'settings', { v: 1, settings: { palette: { paper: value } } })).not.toEqual([])
    const faq = { v: 1, sections: { a: { type: 'faq', ver: 1, settings: { ground: value } } }, order: ['a'] }
    expect(documentProblems(theme, 'templates/index', faq)).not.toEqual([])
    const settings = theme.settings.read({
      palette: { paper: value },
      radius: value,
      pageWidth: value,
      cardRatio: value,
      displayFace: value,
    })
    expect(tokenCss(settings, theme.settings.read({}))).not.toContain(value)
  }
})
