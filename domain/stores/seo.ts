/** Kinds of pages whose title and text follow a pattern. */
export const seoKinds = ['product', 'collection', 'page', 'article'] as const
export type SeoKind = (typeof seoKinds)[number]

/** Variables that a kind's pattern may name, beside {title} and {store}. */
export const seoVariables: Record<SeoKind, string[]> = {
  product: ['price', 'vendor', 'type', 'description'],
  collection: ['count', 'description'],
  page: ['description'],
  article: ['blog', 'author', 'description'],
}

/** A pattern with its variables filled in. What is empty leaves no gap, and no separator at either end. */
export function fillPattern(pattern: string, values: Record<string, string>): string {
  const text = pattern.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''))
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?:\s*[·|–—-]\s+)+(?=[·|–—-]\s)/g, ' ')
    .replaceAll(/^[\s·|–—,-]+|[\s·|–—,-]+$/g, '')
}
