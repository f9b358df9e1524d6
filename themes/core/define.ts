import { z } from 'zod'
import { fontIds } from './fonts.ts'
import { type RichText, richTextSchema } from './rich-text.ts'
import { isSafeLink, isVideoLink } from './sanitize/url.ts'
import type { FieldMeta, FieldSet, Section } from './section.ts'

export type Field<T> = { schema: z.ZodType<T>; meta: FieldMeta }
type Options = Partial<Pick<FieldMeta, 'label' | 'info' | 'group' | 'live' | 'visibleIf' | 'unit' | 'step'>>
type Values<F extends Record<string, Field<unknown>>> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }

const field = <T>(kind: string, schema: z.ZodType<T>, value: T, { label = '', ...rest }: Options & Partial<FieldMeta> = {}): Field<T> => ({
  schema,
  meta: { kind, label, default: value, ...rest },
})
const link = z.string().max(500).refine(isSafeLink, 'A path that begins with /, or an https, mailto or tel address')
const picture = z.string().regex(/^([0-9a-f]{32}(@(100|\d{1,2}),(100|\d{1,2}))?)?$/, 'A picture of this store')
const color = z.string().regex(/^(#[0-9a-fA-F]{6}|palette:[a-z0-9-]{1,20})?$/, 'A colour such as #8a3f20')
const resource = z.string().max(200)
const pad = z.number().min(0).max(240)
const oneOf = <T extends string>(kind: string, value: T, options: readonly T[], o?: Options) =>
  field<T>(kind, z.enum(options as readonly [T, ...T[]]) as unknown as z.ZodType<T>, value, { ...o, options: [...options] })

/** Builders of setting types: a zod schema and what the editor needs to draw the control. */
export const f = {
  text: (value = '', o?: Options) => field('text', z.string().max(2_000), value, o),
  inlineText: (value = '', o?: Options) => field('inlineText', z.string().max(300), value, o),
  /** A small JSON tree of paragraphs, headings, lists and links; never HTML. */
  richText: (o?: Options) => field<RichText | null>('richText', richTextSchema.nullable(), null, o),
  /** Written by hand and shown in a sandboxed frame alone. */
  html: (o?: Options) => field('html', z.string().max(20_000), '', o),
  /** A merchant's own style sheet; what of it reaches the shop, sanitize/css.ts says. */
  css: (o?: Options) => field('css', z.string().max(20_000, 'Up to 20,000 characters'), '', o),
  number: (value: number, o?: Options & { min?: number; max?: number }) =>
    field(
      'number',
      z
        .number()
        .min(o?.min ?? -1e9)
        .max(o?.max ?? 1e9),
      value,
      o,
    ),
  range: (value: number, o: Options & { min: number; max: number }) => field('range', z.number().min(o.min).max(o.max), value, o),
  checkbox: (value: boolean, o?: Options) => field('checkbox', z.boolean(), value, o),
  select: <const T extends string>(value: NoInfer<T>, options: readonly T[], o?: Options) => oneOf('select', value, options, o),
  segmented: <const T extends string>(value: NoInfer<T>, options: readonly T[], o?: Options) => oneOf('segmented', value, options, o),
  /** Empty, a colour of its own, or `palette:<role>`. */
  color: (value = '', o?: Options) => field('color', color, value, o),
  palette: (roles: { id: string; label: string; hex: string }[], o?: Options) =>
    field<Record<string, string>>(
      'palette',
      z
        .record(z.string().regex(/^[a-z0-9-]{1,20}$/), z.string().regex(/^#[0-9a-fA-F]{6}$/, 'A colour such as #8a3f20'))
        .refine((v) => Object.keys(v).length <= 20, 'At most 20 colours'),
      Object.fromEntries(roles.map((r) => [r.id, r.hex])),
      { ...o, roles: roles.map(({ id, label }) => ({ id, label })) },
    ),
  font: (value: string, o?: Options) => oneOf('font', value, fontIds, o),
  /** Hash of a picture of the store, and after `@` the point that stays in view: `0123…@50,46`. */
  image: (o?: Options) => field('image', picture, '', o),
  video: (o?: Options) => field('video', z.string().max(500).refine(isVideoLink, 'A link to a video on YouTube or Vimeo'), '', o),
  url: (value = '', o?: Options) => field('url', link, value, o),
  /** A moment, ISO 8601 in UTC; empty is none. */
  dateTime: (o?: Options) => field('dateTime', z.union([z.literal(''), z.iso.datetime()]), '', o),
  /** Ids (or handles) of what the store has; never its data. */
  product: (o?: Options) => field('product', resource, '', o),
  products: (o?: Options) => field('products', z.array(resource).max(24), [] as string[], o),
  collection: (value = '', o?: Options) => field('collection', resource, value, o),
  collections: (o?: Options) => field('collections', z.array(resource).max(24), [] as string[], o),
  page: (o?: Options) => field('page', resource, '', o),
  blog: (o?: Options) => field('blog', resource, '', o),
  menu: (value: string, o?: Options) => field('menu', z.string().regex(/^[a-z0-9-]{1,60}$/, 'A menu of this store'), value, o),
  /** Air above and below, in pixels; null is the theme's own step. */
  spacing: (o?: Options) =>
    field('spacing', z.strictObject({ top: pad, bottom: pad }).nullable(), null as { top: number; bottom: number } | null, o),
  /** No setting, only words in the form. */
  heading: (label: string) => field('heading', z.undefined(), undefined, { label }),
  paragraph: (label: string) => field('paragraph', z.undefined(), undefined, { label }),

  object<F extends Record<string, Field<unknown>>>(fields: F): FieldSet<Values<F>> {
    const shape = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema.optional()]))
    const strict = z.strictObject(shape)
    return {
      fields: Object.fromEntries(Object.entries(fields).map(([name, { meta }]) => [name, meta])),
      read(raw) {
        const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
        return Object.fromEntries(
          Object.entries(fields).map(([name, { schema, meta }]) => {
            const parsed = Object.hasOwn(given, name) ? schema.safeParse(given[name]) : null
            return [name, parsed?.success ? parsed.data : meta.default]
          }),
        ) as Values<F>
      },
      check(raw) {
        const parsed = strict.safeParse(raw ?? {})
        return parsed.success ? [] : parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
      },
    }
  },
}

/** One file a section: schema and render together. */
export const defineSection = <S>(section: Section<S>): Section => section as unknown as Section
/** One kind of block that a section holds. */
export const defineBlock = <F extends Record<string, Field<unknown>>>(name: string, fields: F) => ({
  name,
  settings: f.object(fields) as unknown as FieldSet<Record<string, unknown>>,
})
