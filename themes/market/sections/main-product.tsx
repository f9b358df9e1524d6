import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { RichText } from '../../core/parts/common.tsx'
import { Details } from '../../core/parts/details.tsx'
import { Gallery } from '../../core/parts/gallery.tsx'
import { Icon } from '../../core/parts/icon.tsx'
import { Price } from '../../core/parts/price.tsx'
import { BuyForm, chosenOf, Options, StickyBuy, stockText, VariantData } from '../../core/parts/variants.tsx'
import { toneOf } from '../tone.ts'

export default defineSection({
  type: 'main-product',
  name: 'Product',
  version: 1,
  enabledOn: ['product'],
  settings: f.object({ ...fields.mainProduct(), sticker: f.inlineText('', { label: 'Sticker', live: 'text' }) }),
  render: ({ settings: s, ctx, live }) => {
    if (ctx.page.kind !== 'product') return null
    const { product } = ctx.page
    const found = chosenOf(ctx.page)
    if (!found) return null
    const { chosen, pictures } = found
    return (
      <section className="wrap" data-section="main-product" data-gallery="panel">
        <div className="product" style={toneOf(product.id, pictures[0])}>
          <div className="gallery-col">
            <Gallery title={product.title} pictures={pictures} />
            {s.sticker && (
              <span className="sticker">
                <span {...live('sticker')}>{s.sticker}</span>
              </span>
            )}
          </div>
          <variant-picker class="info">
            <h1 className="display">{product.title}</h1>
            <div data-price="">
              <Price
                card={{ priceMinor: chosen.priceMinor, priceMaxMinor: chosen.priceMinor, compareAtMinor: chosen.compareAtMinor }}
                ctx={ctx}
              />
            </div>
            <RichText html={product.descriptionHtml} className="rte lede" />
            {(product.type || (s.showVendor && product.vendor)) && (
              <ul className="facts">
                {product.type && <li>{product.type}</li>}
                {s.showVendor && product.vendor && product.vendor !== ctx.store.name && <li>{product.vendor}</li>}
              </ul>
            )}
            <Options product={product} chosen={chosen} groupClass="pick" listClass="pills" swatchClass="pills pills--swatch" />
            <BuyForm product={product} chosen={chosen} ctx={ctx} word="Add" />
            <p className={chosen.isAvailable ? 'stock' : 'stock stock--none'} aria-live="polite">
              <Icon name={chosen.isAvailable ? 'check' : 'close'} />
              <span data-stock="">{stockText(chosen, s.lowStock)}</span>
            </p>
            <Details product={product} chosen={chosen} ctx={ctx} />
            <VariantData product={product} ctx={ctx} low={s.lowStock} />
          </variant-picker>
        </div>
        <StickyBuy product={product} chosen={chosen} ctx={ctx} />
      </section>
    )
  },
})
