import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from './en.json' with { type: 'json' }

const folder = join(import.meta.dirname, '../components/dashboard')
const has = (path: string) =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], en) !== undefined

test('every word that a screen asks for is in the catalogue', () => {
  const missing: string[] = []
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.tsx'))) {
    const text = readFileSync(join(folder, file), 'utf8')
    const spaces = [...text.matchAll(/useTranslations\('([\w.]+)'\)/g)].map((m) => m[1] ?? '')
    for (const [, key = ''] of text.matchAll(/\bt(?:\.rich)?\('([\w.]+)'/g))
      if (!spaces.some((space) => has(`${space}.${key}`))) missing.push(`${file}: ${key}`)
  }
  expect(missing).toEqual([])
})
