import { f } from './define.ts'
import type { FieldSet } from './section.ts'

type Defaults = {
  palette: { id: string; label: string; hex: string }[]
  displayFace: string
  bodyFace: string
  displayWeight: number
  displayTracking: number
  displayCase: 'none' | 'uppercase'
  radius: number
  buttonShape: 'square' | 'soft' | 'pill'
  cardRatio: '1 / 1' | '3 / 4' | '4 / 5' | '4 / 3'
}
const platforms = ['instagram', 'tiktok', 'youtube', 'pinterest', 'facebook'] as const
export type SocialPlatform = (typeof platforms)[number]
export const socialPlatforms: readonly SocialPlatform[] = platforms

/** The settings every theme has, with its own defaults. Their meaning for CSS is in tokens.ts. */
export const themeSettings = (d: Defaults) =>
  f.object({
    logo: f.image({ label: 'Logo', group: 'brand', info: 'Without one the name stands in the display face.' }),
    logoHeight: f.range(32, { min: 16, max: 96, unit: 'px', label: 'Height of the logo', group: 'brand' }),
    favicon: f.image({ label: 'Favicon', group: 'brand', info: 'A square picture. Without one: the first letter.' }),
    palette: f.palette(d.palette, { label: 'Colours', group: 'colours' }),
    displayFace: f.font(d.displayFace, { label: 'Headings', group: 'type' }),
    displayWeight: f.range(d.displayWeight, { min: 100, max: 900, step: 10, label: 'Weight', group: 'type' }),
    displayCase: f.segmented(d.displayCase, ['none', 'uppercase'], { label: 'Letters', group: 'type' }),
    displayTracking: f.range(d.displayTracking, { min: -60, max: 120, unit: '‰', label: 'Tracking', group: 'type' }),
    displayScale: f.range(100, { min: 60, max: 130, unit: '%', label: 'Size of headings', group: 'type' }),
    bodyFace: f.font(d.bodyFace, { label: 'Text', group: 'type' }),
    bodyScale: f.range(100, { min: 85, max: 125, unit: '%', label: 'Size of text', group: 'type' }),
    pageWidth: f.range(100, { min: 60, max: 130, unit: '%', label: 'Page width', group: 'layout' }),
    rhythm: f.range(100, { min: 40, max: 160, unit: '%', label: 'Air between sections', group: 'layout' }),
    radius: f.range(d.radius, { min: 0, max: 40, unit: 'px', label: 'Corners', group: 'layout' }),
    buttonShape: f.segmented(d.buttonShape, ['square', 'soft', 'pill'], { label: 'Buttons', group: 'layout' }),
    hasMotion: f.checkbox(true, { label: 'Movement', group: 'layout', info: 'Shoppers who ask for less never see any.' }),
    cardRatio: f.select(d.cardRatio, ['1 / 1', '3 / 4', '4 / 5', '4 / 3'], { label: 'Shape of product pictures', group: 'cards' }),
    hasSecondPicture: f.checkbox(true, { label: 'Second picture on hover', group: 'cards' }),
    hasSaleBadge: f.checkbox(true, { label: 'Badge on price cuts', group: 'cards' }),
    hasNewBadge: f.checkbox(true, { label: 'Badge on products tagged new', group: 'cards' }),
    customCss: f.css({
      label: 'CSS',
      group: 'code',
      info: 'For the shop alone, not for the checkout. @import, @font-face, addresses of other hosts and fixed positions fall away.',
    }),
    cartType: f.segmented('drawer', ['drawer', 'page'], { label: 'After adding', group: 'cart' }),
    ...(Object.fromEntries(platforms.map((name) => [name, f.url('', { label: name, group: 'social' })])) as Record<
      SocialPlatform,
      ReturnType<typeof f.url>
    >),
  })

export type ThemeSettings = ReturnType<ReturnType<typeof themeSettings>['read']>
export const asSettings = (set: ReturnType<typeof themeSettings>) => set as unknown as FieldSet<Record<string, unknown>>
