import postcss, { type AtRule, type ChildNode, type Container, type Declaration, type Rule } from 'postcss'

const groups = ['media', 'supports', 'container']
const cache = new Map<string, string>()

/**
 * A merchant's own CSS as it may stand in the shop: scoped to the page, no @import and no @font-face, no address of another host, nothing
 * fixed over the page. What may not stay falls away, the rest stays; CSS that cannot be parsed is nothing at all.
 */
export function cleanCss(text: string): string {
  if (!text.trim()) return ''
  const known = cache.get(text)
  if (known !== undefined) return known
  const clean = make(text)
  if (cache.size > 200) cache.clear()
  cache.set(text, clean)
  return clean
}

/** What of it will not stand in the shop, for whoever writes it: where it cannot be read, or what falls away. */
export function explainCss(text: string): string[] {
  if (!text.trim()) return []
  const dropped: string[] = []
  try {
    clean(text, (what) => dropped.push(what))
    return [...new Set(dropped)].slice(0, 5)
  } catch (error) {
    return [error instanceof postcss.CssSyntaxError ? `Line ${error.line}: ${error.reason}` : String(error)]
  }
}

function make(text: string): string {
  try {
    return clean(text, () => {})
  } catch {
    return ''
  }
}

type Drop = (what: string) => void
function clean(text: string, drop: Drop): string {
  const root = postcss.parse(text.replaceAll(/\r\n?|\f/g, '\n')) // as a browser reads it
  root.walkComments((comment) => void comment.remove())
  const frames = root.nodes.filter((node): node is AtRule => isAtRule(node, ['keyframes']))
  for (const node of frames) node.remove()
  cleanIn(root, drop)
  for (const node of frames) node.walkDecls((decl) => void (isSafe(decl) || takeOut(decl, drop)))
  const body = root.toString().trim()
  const motion = frames.map(String).join('\n')
  return safeText(`${motion}${body ? `\n@scope (body) {\n${body}\n}` : ''}`.trim())
}

function cleanIn(parent: Container, drop: Drop): void {
  for (const node of [...(parent.nodes ?? [])] as ChildNode[]) {
    if (node.type === 'decl') isSafe(node) || takeOut(node, drop)
    else if (node.type === 'rule') cleanRule(node, drop)
    else if (isAtRule(node, groups) && node.nodes) cleanIn(node, drop)
    else takeOut(node, drop)
  }
}

function takeOut(node: ChildNode, drop: Drop): void {
  drop(node.type === 'atrule' ? `@${node.name}` : node.toString().slice(0, 80))
  node.remove()
}

/** Inside a scope its root is what a style sheet calls :root, html or body. */
function cleanRule(rule: Rule, drop: Drop): void {
  rule.selectors = rule.selectors.map((selector) => selector.replace(/^(?:(?::root|html)(?:\s+body)?|body)(?![\w-])/i, ':scope'))
  cleanIn(rule, drop)
}

const isAtRule = (node: ChildNode, names: string[]): node is AtRule => node.type === 'atrule' && names.includes(plain(node.name))

function isSafe({ prop, value, raws }: Declaration): boolean {
  const name = plain(prop)
  const written = (raws as { value?: { raw?: string } }).value?.raw ?? value
  // comments are cut for words alone: in a string they are no comments, and what stands behind one is looked at all the same
  const texts = [written, value].flatMap((text) => [text.toLowerCase(), plain(text), plain(text).replaceAll(/\/\*[\s\S]*?\*\//g, '')])
  if (name === 'position' && texts.some((text) => /fixed|var\(|env\(|attr\(/.test(text))) return false
  if (['behavior', '-moz-binding', 'src'].includes(name)) return false
  return texts.every((text) => !forbidden.test(text) && addressesOf(text).every((address) => /^\/(?!\/)[\w./-]*$/.test(address)))
}

const forbidden = /\/\/|expression\s*\(|javascript:|data:|-webkit-image-set|image-set\s*\(|(?:^|[^-\w])(?:src|image)\s*\(|element\s*\(/
const addressesOf = (text: string) => [...text.matchAll(/url\s*\(\s*["']?([^"')]*)/g)].map(([, address = '']) => address.trim())

/** Escapes undone, small letters: `p\6f sition` is position. */
const plain = (text: string) =>
  text
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)))
    .replaceAll('\\', '')
    .toLowerCase()

/** Nothing in it can end the element it may stand in; a comparison of a media query stays. */
const safeText = (css: string) => css.replaceAll(/<(?=[/!?a-z])/gi, '\\3c ').replaceAll('\u0000', '')
