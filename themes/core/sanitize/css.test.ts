import { expect, test } from 'vitest'
import { cleanCss, explainCss } from './css.ts'

const body = (css: string) => /^@scope \(body\) \{\n([\s\S]*)\n\}$/.exec(cleanCss(css))?.[1]?.trim() ?? cleanCss(css)

test.each([
  ['.card { color: red }', '.card { color: red }'],
  ['@media (min-width: 40rem) { .card { color: red } }', '@media (min-width: 40rem) { .card { color: red } }'],
  [':root { --x: 1px } body .a { top: 0 } html{margin:0}', ':scope { --x: 1px } :scope .a { top: 0 } :scope{margin:0}'],
  ['html body .a { top: 0 }', ':scope .a { top: 0 }'],
  ['@media (width < 40rem) { .a { top: 0 } }', '@media (width < 40rem) { .a { top: 0 } }'],
  ['.a { content: "/* no comment */" }', '.a { content: "/* no comment */" }'],
  ['.a { background: url(/media/a.webp) }', '.a { background: url(/media/a.webp) }'],
])('%s stays', (css, expected) => {
  expect(body(css)).toBe(expected)
})

test('movement stands beside the scope', () => {
  const css = cleanCss('@keyframes a { from { opacity: 0 } } .b { animation: a 1s }')
  expect(css).toMatch(/^@keyframes a/)
  expect(css).toContain('@scope (body) {\n.b { animation: a 1s }')
})

test.each([
  '@import "https://evil.example/a.css"; .a{color:red}',
  "@import url('//evil.example');.a{color:red}",
  '@font-face { font-family: x; src: url(https://evil.example/x.woff2) } .a{color:red}',
  '@charset "x"; @namespace url(http://evil.example); .a{color:red}',
  '.a{color:red; background: url(https://evil.example/x.png)}',
  ".a{color:red; background: u\\72l('https://evil.example')}",
  '.a{color:red; background: URL( //evil.example )}',
  '.a{color:red; background: image-set("https://evil.example/x" 1x)}',
  '.a{color:red; background: url(data:image/svg+xml,<svg onload=alert(1)>)}',
  '.a{color:red; content:"/*" url(https://evil.example/a.png) "*/"}',
  '.a{color:red; background: counter(\\2f\\2a) url(https://evil.example/a) counter(\\2a\\2f)}',
  '.a{color:red; background: /* x */ url(https://evil.example/a) /* y */}',
  '.a{color:red; position:f\\69\r\nxed}',
  '.a{color:red; background:\\75\r\nrl(https://evil.example/a)}',
  '.a{color:red; background-image:url("/a/*"),url(https://evil.example/b.png),url("/b*/")}',
  '.a{color:red; background:url("/\\\\evil.example/bs.png")}',
  '.a{color:red; --u:"https://evil.example"; background: image(var(--u))}',
  '.a{color:red; position: fixed}',
  '.a{color:red; p\\6fsition: fi\\78 ed}',
  '.a{color:red; position: var(--evil)}',
  '.a{color:red; position:/**/fixed}',
  '.a{color:red; width: expression(alert(1))}',
  '.a{color:red; behavior: url(/x.htc)}',
  '.a{color:red; -moz-binding: url(/x#y)}',
  '@media all { .a{color:red; position:fixed} }',
  '.a { color:red; &:hover { position: fixed } }',
])('%s loses what may not stay', (css) => {
  const clean = cleanCss(css)
  expect(clean).toContain('color:red')
  expect(clean).not.toMatch(/evil|fixed|fi\\78|expression|htc|binding|import|font-face|data:|namespace/i)
})

test.each(['</style><script>alert(1)</script>', '.a{content:"</style><img src=x onerror=alert(1)>"}', '.a{}</style>', '<!-- .a{} -->'])(
  '%s cannot leave the style sheet',
  (css) => {
    expect(cleanCss(css)).not.toMatch(/<[/!?a-z]/i)
  },
)

test('what cannot be parsed is nothing', () => {
  for (const css of ['.a {', '}', '.a { color: red', '"', '']) expect(cleanCss(css)).toBe('')
})

test('whoever writes it is told what falls away, and where it cannot be read', () => {
  expect(explainCss('.a { color: red }')).toEqual([])
  expect(explainCss('@import "x"; .a { position: fixed; background: url(//evil.example) }')).toEqual([
    '@import',
    'position: fixed',
    'background: url(//evil.example)',
  ])
  expect(explainCss('.a { color: red }\n.b {{ color: red').join()).toMatch(/^Line 2: /)
})
