import type { Theme } from '../core/section.ts'
import { asSettings, themeSettings } from '../core/settings.ts'
import { Card } from './card.tsx'
import { documents } from './documents.ts'
import { sections } from './sections/index.ts'

const palette = [
  { id: 'void', label: 'Between cells', hex: '#060708' },
  { id: 'cell', label: 'Cells', hex: '#141619' },
  { id: 'cell-2', label: 'Pressed cells and fields', hex: '#1e2125' },
  { id: 'ground', label: 'Behind pictures', hex: '#1a1c20' },
  { id: 'text', label: 'Text', hex: '#f3f4ef' },
  { id: 'text-soft', label: 'Second text', hex: '#a2a8ad' },
  { id: 'acid', label: 'Accent', hex: '#d0f224' },
  { id: 'on-acid', label: 'Text on the accent', hex: '#0b0d02' },
  { id: 'alert', label: 'Last ones and errors', hex: '#ff7a59' },
]

/** Circuit: a panel of boxed cells with 2 px between them, heavy capitals, figures set as figures, one acid accent. */
export const circuit: Theme = {
  code: 'circuit',
  name: 'Circuit',
  summary: 'A dark panel of boxed cells, heavy capitals, one acid accent. For things with plugs and numbers.',
  sections,
  card: Card,
  documents,
  moreFonts: ['geist-mono'],
  settings: asSettings(
    themeSettings({
      palette,
      displayFace: 'archivo',
      bodyFace: 'archivo',
      displayWeight: 850,
      displayTracking: -45,
      displayCase: 'uppercase',
      radius: 0,
      buttonShape: 'square',
      cardRatio: '1 / 1',
    }),
  ),
  presets: [
    { id: 'night', name: 'Night', settings: {} },
    {
      id: 'daylight',
      name: 'Daylight',
      settings: {
        palette: {
          void: '#c9ccc6',
          cell: '#f3f4ef',
          'cell-2': '#e4e6df',
          ground: '#e4e6df',
          text: '#0b0d0c',
          'text-soft': '#51574f',
          acid: '#b02a08',
          'on-acid': '#ffffff',
          alert: '#a33210',
        },
      },
    },
  ],
  brand: { accent: 'acid', onAccent: 'on-acid', size: '1.5rem', titleSize: 'clamp(1.75rem, 1.4rem + 1.6vw, 2.75rem)', stretch: '125%' },
  pairs: [
    { text: 'text', ground: 'cell', use: 'Text', atLeast: 4.5 },
    { text: 'text-soft', ground: 'cell', use: 'Second text', atLeast: 4.5 },
    { text: 'text-soft', ground: 'cell-2', use: 'Second text on pressed cells', atLeast: 4.5 },
    { text: 'acid', ground: 'cell', use: 'Cut prices', atLeast: 4.5 },
    { text: 'on-acid', ground: 'acid', use: 'Buttons', atLeast: 4.5 },
    { text: 'alert', ground: 'cell', use: 'Last ones', atLeast: 4.5 },
    { text: 'void', ground: 'text', use: 'Chosen values', atLeast: 4.5 },
  ],
}
