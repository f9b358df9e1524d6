import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import coverage from './fonts/coverage.json' with { type: 'json' }

type Script = keyof typeof coverage
type Font = { name: string; data: ArrayBuffer; weight: 400 | 600 }
const own = 'app/_server/share/fonts'
const latin = 'node_modules/@fontsource/instrument-sans/files/instrument-sans-latin'
/** woff only: the renderer refuses woff2. */
const files: Record<Script, Omit<Font, 'data'> & { file: string }> = {
  latin: { name: 'Instrument Sans', weight: 600, file: `${latin}-600-normal.woff` },
  latinExt: { name: 'Instrument Sans Ext', weight: 600, file: `${latin}-ext-600-normal.woff` },
  cyrillic: { name: 'Noto Sans Cyrillic', weight: 600, file: `${own}/noto-sans-cyrillic-600.woff` },
  greek: { name: 'Noto Sans Greek', weight: 600, file: `${own}/noto-sans-greek-600.woff` },
  vietnamese: { name: 'Noto Sans Vietnamese', weight: 600, file: `${own}/noto-sans-vietnamese-600.woff` },
  sc: { name: 'Noto Sans SC', weight: 600, file: `${own}/noto-sans-sc-600.woff` },
  jp: { name: 'Noto Sans JP', weight: 600, file: `${own}/noto-sans-jp-600.woff` },
  kr: { name: 'Noto Sans KR', weight: 600, file: `${own}/noto-sans-kr-600.woff` },
}
const loaded = new Map<Script, Promise<Font>>()
const ranges = new Map<Script, [number, number][]>()

function load(script: Script): Promise<Font> {
  const known = loaded.get(script)
  if (known) return known
  const { name, weight, file } = files[script]
  const fresh = readFile(join(/* turbopackIgnore: true */ process.cwd(), file)).then((bytes) => ({
    name,
    weight,
    data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  }))
  loaded.set(script, fresh)
  fresh.catch(() => loaded.delete(script)) // it is read again
  return fresh
}

/** Whether a face has a letter. A face lists ranges of code points, in hexadecimal. */
function has(script: Script, letter: string): boolean {
  const list =
    ranges.get(script) ??
    coverage[script].split(',').map((part): [number, number] => {
      const [from = 0, to = from] = part.split('-').map((hex) => Number.parseInt(hex, 16))
      return [from, to]
    })
  ranges.set(script, list)
  const code = letter.codePointAt(0) ?? 0
  let [low, high] = [0, list.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = list[middle] ?? [0, 0]
    if (code < from) high = middle - 1
    else if (code > to) low = middle + 1
    else return true
  }
  return false
}

/** Han letters look different in Japan and Korea; the text itself and the store's language say where we are. */
function scriptsFor(text: string, locale: string): Script[] {
  const han: Script[] = /[\u3040-\u30ff]/.test(text) || locale.startsWith('ja') ? ['jp', 'kr', 'sc'] : ['sc', 'kr', 'jp']
  const order: Script[] = ['latinExt', 'cyrillic', 'greek', 'vietnamese', ...han]
  const rest = [...text].filter((letter) => !has('latin', letter))
  const used: Script[] = ['latin']
  for (const script of order) if (rest.some((letter) => !used.some((s) => has(s, letter)) && has(script, letter))) used.push(script)
  return used
}

/**
 * The faces it takes to draw some lines, and the lines without what no face has: for a letter that is missing the renderer would go
 * to the internet.
 */
export async function facesFor<T extends string>(
  lines: Record<T, string>,
  locale: string,
): Promise<{ fonts: Font[]; family: string; lines: Record<T, string> }> {
  const scripts = scriptsFor(Object.values(lines).join(''), locale)
  const clean = (text: string) =>
    [...text.replaceAll(/\s+/g, ' ')]
      .filter((letter) => scripts.some((s) => has(s, letter)))
      .join('')
      .trim()
  return {
    fonts: await Promise.all(scripts.map(load)),
    family: scripts.map((s) => files[s].name).join(', '),
    lines: Object.fromEntries(Object.entries(lines).map(([name, text]) => [name, clean(String(text))])) as Record<T, string>,
  }
}
