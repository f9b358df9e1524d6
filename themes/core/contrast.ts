import type { ColorPair } from './section.ts'

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => linear(Number.parseInt(hex.slice(i, i + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours, 1 to 21, rounded down to a tenth (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return Math.floor(((light + 0.05) / (dark + 0.05)) * 10) / 10
}

const mix = (from: string, to: string, part: number) =>
  `#${[1, 3, 5]
    .map((i) => {
      const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(i, i + 2), 16))
      return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * part)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`

/** The nearest shade of `color`, towards black or white, that has the contrast on `ground`; null when neither reaches it. */
export function repairColor(color: string, ground: string, atLeast: number): string | null {
  for (let part = 0.02; part <= 1; part += 0.02)
    for (const end of luminance(ground) > 0.18 ? ['#000000', '#ffffff'] : ['#ffffff', '#000000']) {
      const shade = mix(color, end, part)
      if (contrast(shade, ground) >= atLeast) return shade
    }
  return null
}

export type PairProblem = ColorPair & { contrast: number; repair: string | null }
/** Pairs of a palette that are hard to read. */
export const weakPairs = (palette: Record<string, string>, pairs: ColorPair[]): PairProblem[] =>
  pairs.flatMap((pair) => {
    const [text, ground] = [palette[pair.text], palette[pair.ground]]
    if (!text || !ground) return []
    const found = contrast(text, ground)
    return found < pair.atLeast ? [{ ...pair, contrast: found, repair: repairColor(text, ground, pair.atLeast) }] : []
  })
