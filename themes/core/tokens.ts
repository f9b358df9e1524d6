import { fontStack } from './fonts.ts'

type Values = Record<string, unknown>
const shapes: Record<string, string> = { square: '0', soft: '0.5rem', pill: '999px' }
const part = (value: unknown) => String(Number(value) / 100)

// how each theme setting reads as CSS; the shop's style sheets know these variables alone
const readers: Record<string, (value: never) => Record<string, string>> = {
  palette: (colors: Record<string, string>) => Object.fromEntries(Object.entries(colors).map(([id, hex]) => [`--color-${id}`, hex])),
  displayFace: (id: string) => ({ '--face-display': fontStack(id) }),
  bodyFace: (id: string) => ({ '--face-body': fontStack(id) }),
  displayWeight: (value: number) => ({ '--display-weight': String(value) }),
  displayCase: (value: string) => ({ '--display-case': value }),
  displayTracking: (value: number) => ({ '--display-tracking': `${value / 1000}em` }),
  displayScale: (value: number) => ({ '--scale-display': part(value) }),
  bodyScale: (value: number) => ({ '--scale-body': part(value) }),
  pageWidth: (value: number) => ({ '--scale-page': part(value) }),
  rhythm: (value: number) => ({ '--scale-rhythm': part(value) }),
  radius: (value: number) => ({ '--radius': `${value}px` }),
  buttonShape: (value: string) => ({ '--radius-button': shapes[value] ?? '0' }),
  cardRatio: (value: string) => ({ '--card-ratio': value }),
  hasMotion: (value: boolean): Record<string, string> => (value ? {} : { '--fast': '0.01ms', '--slow': '0.01ms' }),
}

/** CSS variables of the settings that differ from the theme's own; both were checked before. Runs in the shop and in the preview's frame. */
export function tokensOf(settings: Values, defaults: Values): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(readers).map(([name, read]) => {
      const [now, before] = [settings[name], defaults[name]]
      if (now === undefined || JSON.stringify(now) === JSON.stringify(before)) return {}
      return read(now as never)
    }),
  )
}

export const tokenCss = (settings: Values, defaults: Values) => {
  const list = Object.entries(tokensOf(settings, defaults)).map(([name, value]) => `${name}:${value}`)
  return list.length ? `:root{${list.join(';')}}` : ''
}

/** A colour setting as CSS; empty stays empty. */
export const cssColor = (value: string) => (value.startsWith('palette:') ? `var(--color-${value.slice(8)})` : value)
