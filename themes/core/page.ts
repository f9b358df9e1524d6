import { assets } from './assets.ts'
import { fontFaces } from './fonts.ts'
import { escapeHtml, jsonForScript } from './html.ts'

export type Head = {
  title: string
  description: string
  canonical: string | null
  image: string | null
  isNoindex: boolean
  jsonLd: unknown[]
  lang: string
  siteName: string
  type: string
  /** The page in each language it stands in, its own among them (hreflang). */
  alternates?: { lang: string; url: string }[]
  /** RSS of the page, if it has one. */
  feed?: { title: string; url: string } | null
}
/** `fonts` are those of the page, the first two are fetched at once; `tokens` is CSS that was built from checked settings. */
type Parts = {
  head: Head
  body: string
  css: string
  fonts: string[]
  tokens?: string
  scripts: string[]
  bodyAttributes?: string
  /** The merchant's own style sheet, cleaned: in the shop a file, in the preview in its place, where the editor writes into it. */
  ownCss?: { href: string } | { text: string } | null
  /** Path of the shop's own icon; without one it is the first letter of its name. */
  icon?: string | null
}

/** A whole page around finished sections. Every value is escaped here, once. */
export function renderPage({
  head,
  body,
  css,
  fonts,
  tokens = '',
  scripts,
  bodyAttributes = '',
  icon = null,
  ownCss = null,
}: Parts): string {
  const { css: styles, js, fonts: urls } = assets()
  const meta = (name: string, content: string | null, key = 'name') =>
    content ? `<meta ${key}="${name}" content="${escapeHtml(content)}">` : ''
  const preloads = [...new Set(fonts)]
    .slice(0, 2)
    .map((font) => `<link rel="preload" as="font" type="font/woff2" href="${urls[font]}" crossorigin>`)
  return `<!doctype html><html lang="${escapeHtml(head.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(head.title)}</title>${meta('description', head.description)}${head.canonical ? `<link rel="canonical" href="${escapeHtml(head.canonical)}">` : ''}${(head.alternates ?? []).map(({ lang, url }) => `<link rel="alternate" hreflang="${escapeHtml(lang)}" href="${escapeHtml(url)}">`).join('')}${head.feed ? `<link rel="alternate" type="application/rss+xml" title="${escapeHtml(head.feed.title)}" href="${escapeHtml(head.feed.url)}">` : ''}${head.isNoindex ? '<meta name="robots" content="noindex">' : ''}
${meta('og:title', head.title, 'property')}${meta('og:description', head.description, 'property')}${meta('og:type', head.type, 'property')}${meta('og:site_name', head.siteName, 'property')}${meta('og:url', head.canonical, 'property')}${meta('og:image', head.image, 'property')}${meta('twitter:card', head.image ? 'summary_large_image' : null)}
${preloads.join('')}<link rel="stylesheet" href="${styles[css]}"><style>${fontFaces(fonts, urls)}</style><style id="tokens">${tokens}</style>${ownCss ? ('href' in ownCss ? `<link rel="stylesheet" href="${escapeHtml(ownCss.href)}">` : `<style id="own">${ownCss.text}</style>`) : ''}<link rel="icon" ${icon ? `href="${escapeHtml(icon)}" type="image/webp"` : 'href="/favicon.svg" type="image/svg+xml"'}>
${scripts.map((name) => (js[name] ? `<script type="module" src="${js[name]}"></script>` : '')).join('')}${head.jsonLd.map((data) => `<script type="application/ld+json">${jsonForScript(data)}</script>`).join('')}</head>
<body${bodyAttributes}>${body}</body></html>`
}
