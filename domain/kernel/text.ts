import sanitizeHtml from 'sanitize-html'

/** `Stoneware Mug, 350 ml` → `stoneware-mug-350-ml`. Letters of every script stay; never empty. */
export function slugify(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return [...slug].slice(0, 100).join('').slice(0, 110).toWellFormed().replaceAll('\ufffd', '').replace(/-+$/, '') || 'item'
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'b',
    'em',
    'i',
    'u',
    's',
    'ul',
    'ol',
    'li',
    'h2',
    'h3',
    'h4',
    'blockquote',
    'a',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'hr',
    'code',
    'pre',
    'sub',
    'sup',
  ],
  allowedAttributes: { a: ['href', 'title'], th: ['colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { h1: 'h2', div: 'p' },
}

/** Merchants are not trusted: only this short list of elements and links survives. */
export const sanitizeRichText = (html: string) => sanitizeHtml(html, allowed).trim()
export const plainText = (html: string) =>
  sanitizeHtml(html.replaceAll(/<\/(p|li|h\d|tr)>|<br\s*\/?>/gi, ' '), { allowedTags: [], allowedAttributes: {} })
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .trim()

const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u

/** Search lexemes: words, and pairs of characters for scripts without spaces. */
export function lexemes(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const out = new Set<string>()
  for (const word of words) {
    out.add(word.slice(0, 60))
    if (cjk.test(word)) {
      const chars = [...word]
      for (let i = 0; i < chars.length; i += 1) {
        out.add(chars[i] ?? '')
        if (chars[i + 1]) out.add(`${chars[i]}${chars[i + 1]}`)
      }
    }
  }
  return [...out].filter(Boolean)
}

export const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
