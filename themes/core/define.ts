import { z } from 'zod'
import { isSafeLink } from './sanitize/url.ts'
import type { FieldMeta, FieldSet, Section } from './types.ts'

export type Field<T> = { schema: z.ZodType<T>; meta: FieldMeta }
type Options = { label?: string; live?: 'text' | 'css'; visibleIf?: Record<string, unknown> }
type Values<F extends Record<string, Field<unknown>>> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }

const field = <T>(kind: string, schema: z.ZodType<T>, value: T, { label = '', ...rest }: Options & Partial<FieldMeta> = {}): Field<T> => ({
  schema,
  meta: { kind, label, default: value, ...rest },
})
const link = z.string().max(500).refine(isSafeLink, 'A path that begins with /, or an https, mailto or tel address')
const hash = z.string().regex(/^([0-9a-f]{32})?$/, 'A picture of this store')

/** Builders of setting types: a zod schema and what the editor needs to draw the control. */
export const f = {
  text: (value = '', o?: Options) => field('text', z.string().max(2_000), value, o),
  inlineText: (value = '', o?: Options) => field('inlineText', z.string().max(300), value, o),
  number: (value: number, o?: Options & { min?: number; max?: number }) => field('number', z.number(), value, o),
  range: (value: number, o: Options & { min: number; max: number }) => field('range', z.number().min(o.min).max(o.max), value, o),
  checkbox: (value: boolean, o?: Options) => field('checkbox', z.boolean(), value, o),
  select: <const T extends string>(value: T, options: readonly T[], o?: Options) =>
    field<T>('select', z.enum(options as readonly [T, ...T[]]) as unknown as z.ZodType<T>, value, { ...o, options: [...options] }),
  segmented: <const T extends string>(value: NoInfer<T>, options: readonly T[], o?: Options) =>
    field<T>('segmented', z.enum(options as readonly [T, ...T[]]) as unknown as z.ZodType<T>, value, { ...o, options: [...options] }),
  color: (value = '', o?: Options) =>
    field('color', z.string().regex(/^(#[0-9a-fA-F]{6}|palette:[a-z-]{1,20})?$/, 'A colour such as #8a3f20'), value, o),
  image: (o?: Options) => field('image', hash, '', o),
  url: (value = '', o?: Options) => field('url', link, value, o),
  collection: (value = '', o?: Options) => field('collection', z.string().max(200), value, o),
  collections: (o?: Options) => field('collections', z.array(z.string().max(200)).max(24), [] as string[], o),
  menu: (value: 'header' | 'footer', o?: Options) => field('menu', z.enum(['header', 'footer']), value, o),

  object<F extends Record<string, Field<unknown>>>(fields: F): FieldSet<Values<F>> {
    return {
      fields: Object.fromEntries(Object.entries(fields).map(([name, { meta }]) => [name, meta])),
      read(raw) {
        const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
        return Object.fromEntries(
          Object.entries(fields).map(([name, { schema, meta }]) => {
            const parsed = name in given ? schema.safeParse(given[name]) : null
            return [name, parsed?.success ? parsed.data : meta.default]
          }),
        ) as Values<F>
      },
      check(raw) {
        const shape = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema.optional()]))
        const parsed = z.strictObject(shape).safeParse(raw ?? {})
        return parsed.success ? [] : parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
      },
    }
  },
}

/** One file a section: schema and render together. */
export const defineSection = <S>(section: Section<S>): Section => section as unknown as Section
