import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Manifest = { css: Record<string, string>; js: Record<string, string>; fonts: Record<string, string> }
let manifest: Manifest | undefined

/** Where the built, hashed files lie. Read once. */
export function assets(): Manifest {
  manifest ??= JSON.parse(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'public/build/manifest.json'), 'utf8')) as Manifest
  return manifest
}
