import catalogue from '../../domain/demo/catalogue.json' with { type: 'json' }

const ranges: { products: { slug: string; pictures: { hash: string }[] }[] }[] = catalogue

/** Our own pictures for the doors of the platform, by the names of the demo range. */
export function shelfPicture(slug: string): string {
  const hash = ranges.flatMap((s) => s.products).find((p) => p.slug === slug)?.pictures[0]?.hash
  return `/shelf/${hash}-320.webp`
}
