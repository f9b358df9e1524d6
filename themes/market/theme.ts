import type { Theme } from '../core/section.ts'
import { asSettings, themeSettings } from '../core/settings.ts'
import { Card } from './card.tsx'
import { documents } from './documents.ts'
import { sections } from './sections/index.ts'

const tones = {
  butter: '#f6dfa6',
  rose: '#f2d6dc',
  olive: '#d9ddb4',
  peach: '#f8cdb0',
  mint: '#c9ddd2',
  lilac: '#e2cfe0',
  sky: '#c8dae8',
  toast: '#ebcdb2',
  sand: '#f4dcc0',
}
const dark = {
  butter: '#4d3a12',
  rose: '#4a2433',
  olive: '#33391a',
  peach: '#502c17',
  mint: '#1f3c31',
  lilac: '#42294a',
  sky: '#233a4e',
  toast: '#47301d',
  sand: '#493520',
}
const asRoles = (list: Record<string, string>) => Object.fromEntries(Object.entries(list).map(([name, hex]) => [`tone-${name}`, hex]))

const palette = [
  { id: 'cream', label: 'Page', hex: '#fff8ea' },
  { id: 'milk', label: 'Pills, sheets, fields', hex: '#fffdf8' },
  { id: 'plum', label: 'Text and dark grounds', hex: '#3a1529' },
  { id: 'plum-soft', label: 'Second text', hex: '#6f4c5e' },
  { id: 'tomato', label: 'Accent', hex: '#cf3517' },
  { id: 'on-tomato', label: 'Text on the accent', hex: '#fffdf8' },
  { id: 'leaf', label: 'In stock', hex: '#2c6a45' },
  ...Object.entries(tones).map(([name, hex]) => ({ id: `tone-${name}`, label: `Tint, ${name}`, hex })),
]

/** Market: a table of coloured soft shapes. Each product owns a colour and keeps it everywhere. */
export const market: Theme = {
  code: 'market',
  name: 'Market',
  summary: 'Cream and nine tints, soft shapes, a round display face. For things that are eaten, given and smelt.',
  sections,
  card: Card,
  documents,
  settings: asSettings(
    themeSettings({
      palette,
      displayFace: 'bagel-fat-one',
      bodyFace: 'figtree',
      displayWeight: 400,
      displayTracking: -18,
      displayCase: 'none',
      radius: 28,
      buttonShape: 'pill',
      cardRatio: '1 / 1',
    }),
  ),
  presets: [
    { id: 'noon', name: 'Noon', settings: {} },
    {
      id: 'night-shift',
      name: 'Night shift',
      settings: {
        palette: {
          cream: '#20122c',
          milk: '#2d1b3d',
          plum: '#fff3e2',
          'plum-soft': '#cdbcc9',
          tomato: '#d86d18',
          'on-tomato': '#2a1408',
          leaf: '#8fd6a5',
          ...asRoles(dark),
        },
      },
    },
  ],
  brand: { accent: 'tomato', onAccent: 'on-tomato', size: '2rem', titleSize: 'clamp(2.25rem, 1.8rem + 1.8vw, 3.25rem)' },
  pairs: [
    { text: 'plum', ground: 'cream', use: 'Text', atLeast: 4.5 },
    { text: 'plum-soft', ground: 'cream', use: 'Second text', atLeast: 4.5 },
    { text: 'plum', ground: 'tone-peach', use: 'Text on the deepest tint', atLeast: 4.5 },
    { text: 'plum-soft', ground: 'milk', use: 'Second text on sheets', atLeast: 4.5 },
    { text: 'on-tomato', ground: 'tomato', use: 'Buttons', atLeast: 4.5 },
    { text: 'tomato', ground: 'plum', use: 'The name in the footer', atLeast: 3 },
    { text: 'leaf', ground: 'cream', use: 'In stock', atLeast: 4.5 },
    { text: 'milk', ground: 'plum', use: 'Footer', atLeast: 4.5 },
  ],
}
