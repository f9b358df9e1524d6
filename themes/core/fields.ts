import type { CSSProperties } from 'react'
import { defineBlock, f } from './define.ts'
import { cssColor } from './tokens.ts'

/**
 * Settings of the sections that several themes draw, each in its own way. They have the same names everywhere, so a merchant who
 * changes the theme keeps words, pictures and choices.
 */
export const fields = {
  announcement: () => ({
    text: f.inlineText('', { label: 'Text', live: 'text' }),
    linkText: f.inlineText('', { label: 'Link text', live: 'text' }),
    link: f.url('', { label: 'Link' }),
  }),
  header: () => ({
    menu: f.menu('header', { label: 'Menu' }),
    sticky: f.checkbox(true, { label: 'Stays at the top' }),
  }),
  footer: () => ({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    menu: f.menu('footer', { label: 'Menu' }),
  }),
  hero: () => ({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    buttonText: f.inlineText('', { label: 'Button', live: 'text' }),
    buttonLink: f.url('/collections', { label: 'Button link' }),
    image: f.image({ label: 'Picture' }),
    captionText: f.inlineText('', { label: 'Caption' }),
    captionLink: f.url('', { label: 'Caption link' }),
  }),
  featuredCollection: () => ({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    text: f.text('', { label: 'Text' }),
    collection: f.collection('', { label: 'Collection' }),
    limit: f.range(8, { min: 2, max: 24, label: 'Products' }),
  }),
  collectionList: () => ({
    heading: f.inlineText('Browse', { label: 'Heading', live: 'text' }),
    collections: f.collections({ label: 'Collections' }),
  }),
  richText: () => ({
    text: f.text('', { label: 'Statement', live: 'text' }),
    note: f.text('', { label: 'Note', live: 'text' }),
  }),
  imageBanner: () => ({
    image: f.image({ label: 'Picture' }),
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    caption: f.inlineText('', { label: 'Caption', live: 'text' }),
    buttonText: f.inlineText('', { label: 'Button', live: 'text' }),
    buttonLink: f.url('', { label: 'Button link' }),
  }),
  testimonials: () => ({
    quote: f.text('', { label: 'Words', live: 'text' }),
    name: f.inlineText('', { label: 'Name', live: 'text' }),
    place: f.inlineText('', { label: 'Place', live: 'text' }),
  }),
  mainProduct: () => ({
    showVendor: f.checkbox(true, { label: 'Vendor' }),
    lowStock: f.range(10, { min: 0, max: 50, label: 'Say how many are left below' }),
  }),
  colors: () => ({
    ground: f.color('', { label: 'Ground' }),
    ink: f.color('', { label: 'Words', info: 'Together with the ground.' }),
  }),
  related: () => ({ heading: f.inlineText('More like this', { label: 'Heading', live: 'text' }) }),
  lost: () => ({
    heading: f.inlineText('Not on this shelf', { label: 'Heading', live: 'text' }),
    text: f.text('The page was moved or never stood here.', { label: 'Text', live: 'text' }),
    image: f.image({ label: 'Picture' }),
  }),
}

export const blocks = {
  quote: () => defineBlock('Testimonial', fields.testimonials()),
  column: () =>
    defineBlock('Column', {
      title: f.inlineText('', { label: 'Title', live: 'text' }),
      text: f.text('', { label: 'Text', live: 'text' }),
    }),
  row: () =>
    defineBlock('Row', {
      name: f.inlineText('', { label: 'Name', live: 'text' }),
      value: f.inlineText('', { label: 'Value', live: 'text' }),
    }),
  pin: () =>
    defineBlock('Pin', {
      text: f.inlineText('', { label: 'Text', live: 'text' }),
      x: f.range(50, { min: 0, max: 100, unit: '%', label: 'From the start' }),
      y: f.range(50, { min: 0, max: 100, unit: '%', label: 'From the top' }),
    }),
}

/** Quotes of a section: the one of its own settings, then its blocks. */
export function quotesOf<L>(
  settings: { quote: string; name: string; place: string },
  list: { id: string; settings: Record<string, unknown>; live: (name: string) => L }[],
  live: (name: string) => L,
) {
  const own = settings.quote ? [{ id: 'own', ...settings, live }] : []
  return [
    ...own,
    ...list.map((b) => ({
      id: b.id,
      quote: String(b.settings.quote),
      name: String(b.settings.name),
      place: String(b.settings.place),
      live: b.live,
    })),
  ]
}

/** Colours of a section's own, over the theme's. */
export const colorsOf = ({ ground, ink }: { ground: string; ink: string }) =>
  ({
    ...(ground ? { '--shared-ground': cssColor(ground), paddingBlockEnd: 'var(--shared-step)' } : {}),
    ...(ink ? { '--shared-text': cssColor(ink), '--shared-soft': cssColor(ink) } : {}),
  }) as CSSProperties
