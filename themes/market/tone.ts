import type { Picture } from '../core/types.ts'

const tones = ['butter', 'rose', 'olive', 'peach', 'mint', 'lilac', 'sky', 'toast', 'sand'] as const

/** On a light tint of a picture, whatever the palette is. */
const darkInk = '#3a1529'

/** A colour that dark words can be read on, and that is one: no white, no grey, no black. */
function isTint(hex: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
  const light = (Math.max(r, g, b) + Math.min(r, g, b)) / 2
  return light > 168 && light < 244 && Math.max(r, g, b) - Math.min(r, g, b) > 14
}

/** The ground a thing keeps everywhere: that of its own picture, else one of the nine, always the same for the same id. */
export function toneOf(id: string, picture: Picture | null | undefined): React.CSSProperties {
  if (picture?.ground && isTint(picture.ground)) return { '--tone': picture.ground, '--on-tone': darkInk } as React.CSSProperties
  let sum = 0
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 9973
  return { '--tone': `var(--tone-${tones[sum % tones.length]})`, '--on-tone': 'var(--color-plum)' } as React.CSSProperties
}

/** The nine in turn, for things without a picture. */
export const toneAt = (i: number) =>
  ({ '--tone': `var(--tone-${tones[i % tones.length]})`, '--on-tone': 'var(--color-plum)' }) as React.CSSProperties
