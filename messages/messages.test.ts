import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

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

test('both languages have the same words, with the same values and marks in them', () => {
  const flat = (o: object, path = ''): [string, string][] =>
    Object.entries(o).flatMap(([k, v]) =>
      typeof v === 'string' ? [[`${path}${k}`, v] as [string, string]] : flat(v as object, `${path}${k}.`),
    )
  const chinese = new Map(flat(zh))
  const marks = (text: string) =>
    [...new Set([...text.matchAll(/<\/?\w+>|(?<!(?:one|other|up|down|same|none|=0) )\{\w+(?=[,}])/g)].map((m) => m[0]))].sort()
  const differing = flat(en).filter(([key, words]) => JSON.stringify(marks(words)) !== JSON.stringify(marks(chinese.get(key) ?? '')))
  expect([chinese.size, differing.map(([key]) => key)]).toEqual([flat(en).length, []])
})
