import { jsonForScript } from '../html.ts'
import type { Page, Picture, Product, ProductVariant, ThemeContext } from '../types.ts'
import { Icon } from './icon.tsx'

/** Beyond so many variants a list is offered: links of each would weigh more than the page. */
const mostLinks = 250

/** Each value is a link to the variant it leads to, so the choice works without script too. */
type OptionsProps = { product: Product; chosen: ProductVariant; swatchClass?: string; listClass?: string; groupClass?: string }

export function Options({
  product,
  chosen,
  swatchClass = 'glaze-options',
  listClass = 'size-options',
  groupClass = 'picker',
}: OptionsProps) {
  if (!product.options.length || product.variants.length > mostLinks) return null
  return product.options.map((option, index) => {
    const isSwatch = option.values.some((v) => v.hex)
    const current = chosen.optionValues[index] ?? ''
    return (
      <div className={groupClass} role="group" aria-labelledby={`option-${index}`} key={option.name} data-option={index}>
        <p className="picker-legend" id={`option-${index}`}>
          <span>
            {option.name}: <b data-current="">{current}</b>
          </span>
        </p>
        <div className={isSwatch ? swatchClass : listClass} style={{ '--n': Math.min(option.values.length, 4) } as React.CSSProperties}>
          {option.values.map(({ value, hex }) => {
            const wish = chosen.optionValues.map((v, i) => (i === index ? value : v))
            const target =
              product.variants.find((v) => v.optionValues.join('\n') === wish.join('\n')) ??
              product.variants.find((v) => v.optionValues[index] === value)
            const state = value === current ? 'true' : undefined
            return (
              <a
                key={value}
                href={target ? `${product.url}?variant=${target.id}` : product.url}
                className={target?.isAvailable ? 'choice' : 'choice choice--out'}
                aria-current={state}
                data-value={value}
                rel="nofollow"
              >
                {isSwatch ? (
                  <>
                    <i className="chip" aria-hidden="true" style={{ '--glaze': hex ?? '#ccc' } as React.CSSProperties} />
                    <span>{value}</span>
                  </>
                ) : (
                  value
                )}
                {!target?.isAvailable && <span className="visually-hidden"> sold out</span>}
              </a>
            )
          })}
        </div>
      </div>
    )
  })
}

const VariantSelect = ({ product, chosen, ctx }: { product: Product; chosen: ProductVariant; ctx: ThemeContext }) => (
  <label className="field buy-select">
    <span>{product.options.map((o) => o.name).join(', ')}</span>
    <select name="variant" defaultValue={chosen.id}>
      {product.variants.map((v) => (
        <option key={v.id} value={v.id} disabled={!v.isAvailable}>
          {v.optionValues.join(' / ')}, {ctx.money(v.priceMinor)}
        </option>
      ))}
    </select>
  </label>
)

/** Quantity and the button; with very many variants a list instead of links. */
export function BuyForm({
  product,
  chosen,
  ctx,
  word = 'Add to bag',
}: {
  product: Product
  chosen: ProductVariant
  ctx: ThemeContext
  word?: string
}) {
  return (
    <form method="post" action="/cart/add" data-cart-add="" className="buy">
      {product.variants.length > mostLinks ? (
        <VariantSelect product={product} chosen={chosen} ctx={ctx} />
      ) : (
        <input type="hidden" name="variant" value={chosen.id} />
      )}
      <quantity-field class="qty" role="group" aria-label="Quantity">
        <button type="button" aria-label="One less" data-step="-1">
          <Icon name="minus" />
        </button>
        <input name="quantity" type="text" inputMode="numeric" defaultValue="1" aria-label="Quantity" pattern="[0-9]*" />
        <button type="button" aria-label="One more" data-step="1">
          <Icon name="plus" />
        </button>
      </quantity-field>
      <button className="button" type="submit" disabled={!chosen.isAvailable} data-buy={word}>
        {chosen.isAvailable ? `${word}, ${ctx.money(chosen.priceMinor)}` : 'Sold out'}
      </button>
    </form>
  )
}

/** What stays in reach on a phone. */
export const StickyBuy = ({ product, chosen, ctx }: { product: Product; chosen: ProductVariant; ctx: ThemeContext }) => (
  <aside className="sticky-buy" aria-label="Add to bag">
    <p>
      <b>{product.title}</b>
      <span className="soft" data-sticky-title="">
        {chosen.optionValues.join(', ')}
      </span>
    </p>
    <form method="post" action="/cart/add" data-cart-add="">
      <input type="hidden" name="variant" value={chosen.id} />
      <button className="button" type="submit" disabled={!chosen.isAvailable}>
        {chosen.isAvailable ? `Add, ${ctx.money(chosen.priceMinor)}` : 'Sold out'}
      </button>
    </form>
  </aside>
)

/** The variant a page shows, and its pictures with the variant's own first. */
export function chosenOf(page: Extract<Page, { kind: 'product' }>): { chosen: ProductVariant; pictures: Picture[] } | null {
  const { product, variantId } = page
  const chosen = product.variants.find((v) => v.id === variantId) ?? product.variants.find((v) => v.isAvailable) ?? product.variants[0]
  if (!chosen) return null
  const { picture } = chosen
  return { chosen, pictures: picture ? [picture, ...product.pictures.filter((p) => p.hash !== picture.hash)] : product.pictures }
}

/** Everything the variant picker's script needs, as JSON that cannot end its element. */
export const VariantData = ({ product, ctx, low }: { product: Product; ctx: ThemeContext; low: number }) => (
  <script type="application/json" data-variants="" dangerouslySetInnerHTML={{ __html: jsonForScript(variantData(product, ctx, low)) }} />
)

/** What is left, in words; exact only while it is little. */
export function stockText(v: ProductVariant, low: number): React.ReactNode {
  if (!v.isAvailable) return 'Sold out at the moment.'
  if (v.stock !== null && v.stock > 0 && v.stock <= low) return <b>{v.stock === 1 ? 'The last one.' : `${v.stock} left.`}</b>
  return <b>In stock.</b>
}

const variantData = (product: Product, ctx: ThemeContext, low: number) => ({
  url: product.url,
  variants:
    product.variants.length > mostLinks
      ? []
      : product.variants.map((v) => ({
          id: v.id,
          o: v.optionValues,
          p: ctx.money(v.priceMinor),
          c: v.compareAtMinor && v.compareAtMinor > v.priceMinor ? ctx.money(v.compareAtMinor) : null,
          a: v.isAvailable,
          s: v.stock !== null && v.stock <= low ? v.stock : null,
          m: v.picture?.hash ?? null,
        })),
})
