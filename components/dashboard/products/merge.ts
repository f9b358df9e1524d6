import type { Draft, VariantDraft } from './product-draft.ts'

export type Side = 'mine' | 'theirs'
/** One thing of a product that can be decided by itself. `variant` names whose it is, when it is one variant's. */
export type Field = { key: string; name: string; variant: string; read: (d: Draft) => unknown; write: (d: Draft, from: Draft) => Draft }

const scalars = [
  'title',
  'descriptionHtml',
  'status',
  'vendor',
  'type',
  'tags',
  'handle',
  'seoTitle',
  'seoDescription',
  'template',
] as const
const ofVariant = ['price', 'compareAt', 'sku', 'onHand', 'tracked', 'sellsWhenOut', 'weight'] as const
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const keyOf = (v: VariantDraft) => v.optionValues.join(' / ')
const shape = (d: Draft) => [d.options, d.variants.map(keyOf)]
const find = (d: Draft, key: string) => d.variants.find((v) => keyOf(v) === key)

/** What can be decided field by field. Variants one by one while all three have the same ones, else all of them together. */
export function fieldsOf(base: Draft, theirs: Draft, mine: Draft): Field[] {
  const plain: Field[] = [...scalars, 'media' as const, 'collectionIds' as const].map((name) => ({
    key: name,
    name,
    variant: '',
    read: (d) => d[name],
    write: (d, from) => ({ ...d, [name]: from[name] }),
  }))
  if (!same(shape(base), shape(theirs)) || !same(shape(base), shape(mine)))
    return [
      ...plain,
      {
        key: 'variants',
        name: 'variants',
        variant: '',
        read: (d) => [d.options, d.variants.map((v) => [keyOf(v), ...ofVariant.map((name) => v[name])])],
        write: (d, from) => ({ ...d, options: from.options, variants: from.variants }),
      },
    ]
  const variants = theirs.variants.flatMap((v) =>
    ofVariant.map((name): Field => {
      const key = keyOf(v)
      return {
        key: `${key}:${name}`,
        name,
        variant: key,
        read: (d) => find(d, key)?.[name],
        write: (d, from) => ({ ...d, variants: d.variants.map((x) => (keyOf(x) === key ? { ...x, [name]: find(from, key)?.[name] } : x)) }),
      }
    }),
  )
  return [...plain, ...variants]
}

/** The fields that both changed since `base`, and not to the same. */
export const conflictsOf = (base: Draft, theirs: Draft, mine: Draft): Field[] =>
  fieldsOf(base, theirs, mine).filter(
    ({ read }) => !same(read(base), read(theirs)) && !same(read(base), read(mine)) && !same(read(theirs), read(mine)),
  )

/** Both changes in one product: what only one of the two touched is kept, what both did is as chosen (theirs unless said). */
export function merge(base: Draft, theirs: Draft, mine: Draft, choice: Record<string, Side> = {}): Draft {
  const contested = new Set(conflictsOf(base, theirs, mine).map((f) => f.key))
  return fieldsOf(base, theirs, mine)
    .filter((f) => (contested.has(f.key) ? choice[f.key] === 'mine' : !same(f.read(base), f.read(mine))))
    .reduce((d, f) => f.write(d, mine), theirs)
}
