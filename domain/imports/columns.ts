/** The columns we read, with their names in both of Shopify's dialects, lower case. */
const names = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  description: ['body (html)', 'description'],
  vendor: ['vendor'],
  type: ['type'],
  tags: ['tags'],
  published: ['published', 'published on online store'],
  status: ['status'],
  option1Name: ['option1 name'],
  option1Value: ['option1 value'],
  option2Name: ['option2 name'],
  option2Value: ['option2 value'],
  option3Name: ['option3 name'],
  option3Value: ['option3 value'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  price: ['variant price', 'price'],
  compareAt: ['variant compare at price', 'compare-at price'],
  cost: ['cost per item'],
  taxable: ['variant taxable', 'charge tax'],
  tracker: ['variant inventory tracker', 'inventory tracker'],
  quantity: ['variant inventory qty', 'inventory quantity'],
  policy: ['variant inventory policy', 'continue selling when out of stock'],
  grams: ['variant grams', 'weight value (grams)'],
  requiresShipping: ['variant requires shipping', 'requires shipping'],
  image: ['image src', 'product image url'],
  imagePosition: ['image position'],
  imageAlt: ['image alt text'],
  variantImage: ['variant image', 'variant image url'],
  seoTitle: ['seo title'],
  seoDescription: ['seo description'],
} as const

export type Column = keyof typeof names
export type CsvRow = Record<Column, string | undefined>
export type Dialect = 'shopify-old' | 'shopify-new'

/** Which column stands where; null when this is no product file. */
export function readHeader(header: string[]): { dialect: Dialect; reader: (cells: string[]) => CsvRow } | null {
  const lower = header.map((h) => h.trim().toLowerCase())
  const indexes = Object.fromEntries(
    Object.entries(names).map(([column, list]) => [column, lower.findIndex((h) => (list as readonly string[]).includes(h))]),
  ) as Record<Column, number>
  if (indexes.handle < 0 || indexes.title < 0) return null
  if (indexes.price < 0 && indexes.sku < 0 && indexes.description < 0) return null
  const columns = Object.entries(indexes).filter(([, index]) => index >= 0)
  return {
    dialect: lower.includes('url handle') ? 'shopify-new' : 'shopify-old',
    reader: (cells) => Object.fromEntries(columns.map(([column, index]) => [column, cells[index]?.trim()])) as CsvRow,
  }
}
