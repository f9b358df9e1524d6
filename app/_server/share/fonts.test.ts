import { expect, test } from 'vitest'
import { facesFor } from './fonts.ts'

test.each([
  ['Café, €48 – “new”', 'en', ['Instrument Sans'], 'Café, €48 – “new”'],
  ['Żółty dzbanek', 'pl', ['Instrument Sans', 'Instrument Sans Ext'], 'Żółty dzbanek'],
  ['Глиняный кувшин', 'ru', ['Instrument Sans', 'Noto Sans Cyrillic'], 'Глиняный кувшин'],
  ['Πήλινη κανάτα', 'el', ['Instrument Sans', 'Noto Sans Greek'], 'Πήλινη κανάτα'],
  ['手工陶瓷花瓶', 'zh', ['Instrument Sans', 'Noto Sans SC'], '手工陶瓷花瓶'],
  ['湯呑み ゆのみ', 'ja', ['Instrument Sans', 'Noto Sans JP'], '湯呑み ゆのみ'],
  ['찻잔 세트', 'ko', ['Instrument Sans', 'Noto Sans KR'], '찻잔 세트'],
  ['Mug 🏺', 'en', ['Instrument Sans'], 'Mug'],
  ['\u0000\u0007 \n x', 'en', ['Instrument Sans'], 'x'],
])('%s is drawn with faces that are here', async (title, locale, names, drawn) => {
  const { fonts, lines } = await facesFor({ title }, locale)
  expect(fonts.map((f) => f.name)).toEqual(names)
  expect(fonts.every((f) => f.data.byteLength > 5_000)).toBe(true)
  expect(lines.title).toBe(drawn)
})
