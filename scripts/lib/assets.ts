import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundle as bundleCss } from 'lightningcss'

export type AssetManifest = { css: Record<string, string>; js: Record<string, string>; fonts: Record<string, string> }

/** Theme CSS, custom elements and fonts, once, into hashed files that are cached for ever. Old files stay: pages may link them. */
export async function buildAssets(root: string): Promise<AssetManifest> {
  const out = join(root, 'public/build')
  mkdirSync(out, { recursive: true })
  const manifest: AssetManifest = { css: {}, js: {}, fonts: {} }
  const write = (name: string, extension: string, body: Uint8Array) => {
    const file = `${name}.${createHash('sha256').update(body).digest('hex').slice(0, 10)}.${extension}`
    writeFileSync(join(out, file), body)
    return `/build/${file}`
  }
  const fonts: Record<string, string> = {
    imbue: '@fontsource-variable/imbue/files/imbue-latin-opsz-normal.woff2',
    'imbue-ext': '@fontsource-variable/imbue/files/imbue-latin-ext-opsz-normal.woff2',
    'instrument-sans': '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    'instrument-sans-ext': '@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2',
  }
  for (const [name, file] of Object.entries(fonts))
    manifest.fonts[name] = write(name, 'woff2', readFileSync(join(root, 'node_modules', file)))
  const styles = { atelier: 'themes/atelier/styles/index.css', checkout: 'themes/core/checkout/index.css' }
  for (const [name, entry] of Object.entries(styles)) {
    const { code } = bundleCss({
      filename: join(root, entry),
      minify: true,
      targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 115 << 16 },
    })
    const text = Buffer.from(code)
      .toString()
      .replaceAll(/vitrine-font:([a-z-]+)/g, (_, font: string) => manifest.fonts[font] ?? '')
    manifest.css[name] = write(name, 'css', Buffer.from(text))
  }
  const elements = readdirSync(join(root, 'components/storefront')).filter((f) => f.endsWith('.element.ts'))
  for (const file of elements) {
    const name = file.replace('.element.ts', '')
    const result = await build({
      absWorkingDir: root,
      entryPoints: [`components/storefront/${file}`],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      logLevel: 'error',
    })
    manifest.js[name] = write(name, 'js', result.outputFiles[0]?.contents ?? new Uint8Array())
  }
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}
