import { defineSection, f } from '../../core/define.ts'
import { RichText } from '../../core/parts/common.tsx'
import { Details } from '../../core/parts/details.tsx'
import { Gallery } from '../../core/parts/gallery.tsx'
import { Price } from '../../core/parts/price.tsx'
import { BuyForm, chosenOf, Options, StickyBuy, stockText, VariantData } from '../../core/parts/variants.tsx'
import { Card } from '../card.tsx'

export const mainProduct = defineSection({
  type: 'main-product',
  name: 'Product',
  version: 1,
  enabledOn: ['product'],
  settings: f.object({
    showVendor: f.checkbox(true, { label: 'Vendor' }),
    lowStock: f.range(10, { min: 0, max: 50, label: 'Say how many are left below' }),
  }),
  render: ({ settings: s, ctx }) => {
    if (ctx.page.kind !== 'product') return null
    const { product } = ctx.page
    const found = chosenOf(ctx.page)
    if (!found) return null
    const { chosen, pictures } = found
    return (
      <section data-section="main-product" data-gallery="columns">
        <div className="wrap grid product">
          <Gallery title={product.title} pictures={pictures} />
          <variant-picker class="info" data-low={s.lowStock}>
            <div className="info-top">
              {s.showVendor && product.vendor && product.vendor !== ctx.store.name && <p className="soft small">{product.vendor}</p>}
              <h1 className="display">{product.title}</h1>
              <div data-price="">
                <Price
                  card={{ priceMinor: chosen.priceMinor, priceMaxMinor: chosen.priceMinor, compareAtMinor: chosen.compareAtMinor }}
                  ctx={ctx}
                />
              </div>
            </div>
            <Options product={product} chosen={chosen} />
            <BuyForm product={product} chosen={chosen} ctx={ctx} />
            <p className={chosen.isAvailable ? 'stock' : 'stock stock--none'} data-stock="" aria-live="polite">
              <span>{stockText(chosen, s.lowStock)}</span>
            </p>
            <RichText html={product.descriptionHtml} />
            <Details product={product} chosen={chosen} ctx={ctx} />
            <VariantData product={product} ctx={ctx} low={s.lowStock} />
          </variant-picker>
        </div>
        <StickyBuy product={product} chosen={chosen} ctx={ctx} />
      </section>
    )
  },
})

export const relatedProducts = defineSection({
  type: 'featured-product',
  name: 'More like this',
  version: 1,
  enabledOn: ['product'],
  presets: [{ name: 'More like this', category: 'Products' }],
  settings: f.object({ heading: f.inlineText('More like this', { label: 'Heading', live: 'text' }) }),
  render: ({ settings: s, ctx, live }) =>
    ctx.page.kind === 'product' && ctx.page.related.length ? (
      <section className="section" data-section="featured-product">
        <div className="wrap">
          <div className="section-head">
            <h2 className="display display-2xl" {...live('heading')}>
              {s.heading}
            </h2>
          </div>
          <div className="cards">
            {ctx.page.related.map((card) => (
              <Card key={card.id} card={card} ctx={ctx} />
            ))}
          </div>
        </div>
      </section>
    ) : null,
})
