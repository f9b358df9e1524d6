import { contrast } from './contrast.ts'
import { readSettings } from './document.ts'
import { fontStack } from './fonts.ts'
import type { Theme } from './section.ts'

/** What a theme gives to the pages and mails that look alike for every store: checkout, orders, letters. */
export type Brand = {
  /** Ground and text of buttons; the ground can be read on white. */
  accent: string
  onAccent: string
  /** Behind a mail: the theme's page, when it is light. */
  ground: string
  displayFace: string
  bodyFace: string
  displayStack: string
  bodyStack: string
  weight: number
  letters: string
  tracking: number
  stretch: string
  /** Value of a picture setting, or empty. */
  logo: string
}

export function brandOf(theme: Theme, settingsBody: unknown): Brand {
  const s = readSettings(theme, settingsBody)
  const palette = s.palette as Record<string, string>
  const [first, second] = [palette[theme.brand.accent] ?? '#241e17', palette[theme.brand.onAccent] ?? '#ffffff']
  const isReadable = contrast(first, '#ffffff') >= 4.5
  const ground = palette[theme.pairs[0]?.ground ?? ''] ?? '#f5f5f3'
  return {
    accent: isReadable ? first : second,
    onAccent: isReadable ? second : first,
    ground: contrast(ground, '#1b1b1a') >= 12 ? ground : '#f5f5f3',
    displayFace: String(s.displayFace),
    bodyFace: String(s.bodyFace),
    displayStack: fontStack(String(s.displayFace)),
    bodyStack: fontStack(String(s.bodyFace)),
    weight: Number(s.displayWeight),
    letters: String(s.displayCase),
    tracking: Number(s.displayTracking),
    stretch: theme.brand.stretch ?? '100%',
    logo: String(s.logo),
  }
}

/** The brand as the variables of the checkout's style sheet. */
export const brandCss = (b: Brand, { size, titleSize }: { size: string; titleSize: string }) =>
  `:root{--accent:${b.accent};--on-accent:${b.onAccent};--face-brand:${b.displayStack};--face-body:${b.bodyStack};--brand-weight:${b.weight};--brand-case:${b.letters};--brand-tracking:${b.tracking / 1000}em;--brand-stretch:${b.stretch};--brand-size:${size};--title-size:${titleSize}}`
