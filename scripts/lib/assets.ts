import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundle as bundleCss } from 'lightningcss'
import { fontFiles, fontIds } from '../../themes/core/fonts.ts'

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
  const fonts: Record<string, string> = Object.assign({}, ...fontIds.map(fontFiles))
  for (const [name, file] of Object.entries(fonts))
    manifest.fonts[name] = write(name, 'woff2', readFileSync(join(root, 'node_modules', file)))
  const themes = readdirSync(join(root, 'themes')).filter((name) => existsSync(join(root, 'themes', name, 'styles/index.css')))
  const styles = Object.fromEntries(themes.map((name) => [name, `themes/${name}/styles/index.css`]))
  styles.checkout = 'themes/core/checkout/index.css'
  for (const [name, entry] of Object.entries(styles)) {
    const { code } = bundleCss({
      filename: join(root, entry),
      minify: true,
      targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 115 << 16 },
    })
    manifest.css[name] = write(name, 'css', code)
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
