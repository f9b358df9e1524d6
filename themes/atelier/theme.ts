import type { Theme } from '../core/section.ts'
import { asSettings, themeSettings } from '../core/settings.ts'
import { Card } from './card.tsx'
import { documents } from './documents.ts'
import { sections } from './sections/index.ts'

const palette = [
  { id: 'paper', label: 'Paper', hex: '#f8f4ec' },
  { id: 'ground', label: 'Behind pictures', hex: '#efe8dc' },
  { id: 'sheet', label: 'Sheets and fields', hex: '#fdfbf7' },
  { id: 'clay', label: 'Deep band', hex: '#e4d9c7' },
  { id: 'ink', label: 'Text and buttons', hex: '#241e17' },
  { id: 'ink-soft', label: 'Second text', hex: '#655b4e' },
  { id: 'on-ink', label: 'Text on buttons', hex: '#fbf8f2' },
  { id: 'accent', label: 'Accent', hex: '#8a3f20' },
  { id: 'good', label: 'In stock', hex: '#47542f' },
]

/** Atelier: warm paper, a large condensed serif, square corners, pictures in 3:4, the name in the middle, much air. */
export const atelier: Theme = {
  code: 'atelier',
  name: 'Atelier',
  summary: 'Warm paper, a very large narrow serif, pictures hung unevenly. For things that are made slowly.',
  sections,
  card: Card,
  documents,
  settings: asSettings(
    themeSettings({
      palette,
      displayFace: 'imbue',
      bodyFace: 'instrument-sans',
      displayWeight: 380,
      displayTracking: -22,
      displayCase: 'none',
      radius: 0,
      buttonShape: 'square',
      cardRatio: '3 / 4',
    }),
  ),
  presets: [
    { id: 'paper', name: 'Paper', settings: {} },
    {
      id: 'slate',
      name: 'Slate',
      settings: {
        palette: {
          paper: '#eef0ee',
          ground: '#e1e4e1',
          sheet: '#f8f9f8',
          clay: '#cfd5d2',
          ink: '#1a2326',
          'ink-soft': '#4d595c',
          'on-ink': '#f5f7f6',
          accent: '#2f5d62',
          good: '#35573f',
        },
        displayWeight: 320,
      },
    },
  ],
  brand: { accent: 'ink', onAccent: 'on-ink', size: '2.25rem', titleSize: 'clamp(2.5rem, 2rem + 2vw, 3.75rem)' },
  pairs: [
    { text: 'ink', ground: 'paper', use: 'Text', atLeast: 4.5 },
    { text: 'ink-soft', ground: 'paper', use: 'Second text', atLeast: 4.5 },
    { text: 'ink-soft', ground: 'ground', use: 'Second text beside pictures', atLeast: 4.5 },
    { text: 'accent', ground: 'paper', use: 'Sale prices', atLeast: 4.5 },
    { text: 'good', ground: 'paper', use: 'In stock', atLeast: 4.5 },
    { text: 'ink', ground: 'clay', use: 'Text on the deep band', atLeast: 4.5 },
    { text: 'on-ink', ground: 'ink', use: 'Buttons', atLeast: 4.5 },
  ],
}
