import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { RichText } from '../../core/parts/common.tsx'
import { Details } from '../../core/parts/details.tsx'
import { Gallery } from '../../core/parts/gallery.tsx'
import { cutOf, Price } from '../../core/parts/price.tsx'
import { BuyForm, chosenOf, Options, StickyBuy, stockText, VariantData } from '../../core/parts/variants.tsx'
import type { ProductVariant } from '../../core/types.ts'

export default defineSection({
  type: 'main-product',
  name: 'Product',
  version: 1,
  enabledOn: ['product'],
  settings: f.object(fields.mainProduct()),
  render: ({ settings: s, ctx }) => {
    if (ctx.page.kind !== 'product') return null
    const { product } = ctx.page
    const found = chosenOf(ctx.page)
    if (!found) return null
    const { chosen, pictures } = found
    const price = { priceMinor: chosen.priceMinor, priceMaxMinor: chosen.priceMinor, compareAtMinor: chosen.compareAtMinor }
    const cut = cutOf(price)
    return (
      <section className="cells product" data-section="main-product" data-gallery="mosaic">
        <Gallery title={product.title} pictures={pictures} />
        <variant-picker class="panel-col">
          <div className="panel">
            <div className="cell">
              <p className="top">
                <span>{chosen.sku}</span>
                {s.showVendor && product.vendor !== ctx.store.name && <span>{product.vendor}</span>}
              </p>
              <h1
                className="display"
                style={{ '--longest': Math.max(...product.title.split(/\s+/).map((w) => w.length), 5) } as React.CSSProperties}
              >
                {product.title}
              </h1>
              <RichText html={product.descriptionHtml} className="rte soft" />
            </div>
            <div className="cell money" data-price="">
              <Price card={price} ctx={ctx} />
              {cut > 0 && ctx.settings.hasSaleBadge && <span className="badge">−{cut} %</span>}
            </div>
            <Options product={product} chosen={chosen} groupClass="choices" listClass="options" swatchClass="options options--swatch" />
            <BuyForm product={product} chosen={chosen} ctx={ctx} word="Add" />
            <StockBar chosen={chosen} low={s.lowStock} />
            <Details product={product} chosen={chosen} ctx={ctx} />
          </div>
          <VariantData product={product} ctx={ctx} low={s.lowStock} />
        </variant-picker>
        <StickyBuy product={product} chosen={chosen} ctx={ctx} />
      </section>
    )
  },
})

/** Stock as twenty segments; full while there is plenty. */
function StockBar({ chosen, low }: { chosen: ProductVariant; low: number }) {
  const part = !chosen.isAvailable
    ? 0
    : chosen.stock === null || chosen.stock > low
      ? 20
      : Math.max(1, Math.round((chosen.stock / Math.max(low, 1)) * 12))
  return (
    <p className={chosen.isAvailable ? 'cell stock' : 'cell stock stock--none'}>
      <span data-stock="" aria-live="polite">
        {stockText(chosen, low)}
      </span>
      <span className="bar" aria-hidden="true" style={{ '--part': part } as React.CSSProperties} />
    </p>
  )
}
