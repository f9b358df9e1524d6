type Font = { name: string; stack: string; use: 'display' | 'body' | 'data'; weights: string; files: string; stretch?: string }
const serif = '"Times New Roman", serif'
const sans = '"Helvetica Neue", Arial, sans-serif'
const variable = (name: string, use: Font['use'], weights: string, stack: string, kind = 'wght'): Font => {
  const folder = name.toLowerCase().replaceAll(' ', '-')
  return { name, use, weights, stack, files: `@fontsource-variable/${folder}/files/${folder}-{subset}-${kind}-normal.woff2` }
}

/** The faces a merchant chooses from. They are served by the shop itself; a page loads only those it uses. */
const fonts = {
  imbue: variable('Imbue', 'display', '100 900', `"Bodoni 72", Didot, ${serif}`, 'opsz'),
  'instrument-sans': variable('Instrument Sans', 'body', '400 700', sans),
  archivo: { ...variable('Archivo', 'display', '100 900', `"Arial Black", ${sans}`, 'wdth'), stretch: '62% 125%' },
  'geist-mono': variable('Geist Mono', 'data', '100 900', 'ui-monospace, Menlo, Consolas, monospace'),
  'bagel-fat-one': {
    name: 'Bagel Fat One',
    use: 'display',
    weights: '400',
    stack: '"Arial Rounded MT Bold", ui-rounded, sans-serif',
    files: '@fontsource/bagel-fat-one/files/bagel-fat-one-{subset}-400-normal.woff2',
  },
  figtree: variable('Figtree', 'body', '300 900', `ui-rounded, "Segoe UI", ${sans}`),
  fraunces: variable('Fraunces', 'display', '100 900', `Georgia, ${serif}`),
  'playfair-display': variable('Playfair Display', 'display', '400 900', `Didot, ${serif}`),
  newsreader: variable('Newsreader', 'body', '200 800', `Georgia, ${serif}`),
  'bricolage-grotesque': variable('Bricolage Grotesque', 'display', '200 800', sans),
  'space-grotesk': variable('Space Grotesk', 'display', '300 700', sans),
  manrope: variable('Manrope', 'body', '200 800', sans),
  'dm-sans': variable('DM Sans', 'body', '100 1000', sans),
  'work-sans': variable('Work Sans', 'body', '100 900', sans),
} as const satisfies Record<string, Font>

export type FontId = keyof typeof fonts
export const fontIds = Object.keys(fonts) as FontId[]
const fontOf = (id: string): Font => fonts[id as FontId] ?? fonts['instrument-sans']

/** Name and use of each face, for the editor. */
export const fontNames = fontIds.map((id) => ({ id, name: fonts[id].name, use: fonts[id].use }))
export const fontStack = (id: string) => `"${fontOf(id).name}", ${fontOf(id).stack}`
/** Files to copy at build time: Latin, and the further letters that load only when a page has them. */
export const fontFiles = (id: FontId) => ({
  [id]: fonts[id].files.replace('{subset}', 'latin'),
  [`${id}-ext`]: fonts[id].files.replace('{subset}', 'latin-ext'),
})

// ranges as Google Fonts cuts them (fonts.google.com, `latin` and `latin-ext`)
const ranges = [
  [
    '',
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+FEFF, U+FFFD',
  ],
  ['-ext', 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0'],
] as const

/** `@font-face` of the faces a page uses. `urls` is the build's manifest. */
export const fontFaces = (ids: string[], urls: Record<string, string>) =>
  [...new Set(ids)]
    .flatMap((id) =>
      ranges.map(([suffix, range]) => {
        const { name, weights, stretch } = fontOf(id)
        const width = stretch ? `font-stretch:${stretch};` : ''
        return `@font-face{font-family:"${name}";src:url(${urls[id + suffix]}) format("woff2");font-weight:${weights};${width}font-display:swap;unicode-range:${range}}`
      }),
    )
    .join('')
