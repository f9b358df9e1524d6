import { defineSection, f } from '../define.ts'
import { colorsOf, fields } from '../fields.ts'
import { EmptySection } from '../parts/common.tsx'
import { Price } from '../parts/price.tsx'
import { Picture } from '../picture.tsx'
import type { Product } from '../types.ts'

/** One product with all it takes to buy it: picture, words, choice, button. */
export const singleProduct = defineSection({
  type: 'single-product',
  name: 'One product',
  version: 1,
  settings: f.object({
    product: f.product({ label: 'Product' }),
    kicker: f.inlineText('', { label: 'Words above', live: 'text' }),
    text: f.text('', { label: 'Text', live: 'text' }),
    side: f.segmented('start', ['start', 'end'], { label: 'Picture stands' }),
    ...fields.colors(),
  }),
  presets: [{ name: 'One product', category: 'Products' }],
  async render({ settings: s, ctx, live }) {
    const product = s.product ? await ctx.product(s.product) : null
    if (!product) return <EmptySection type="single-product" text="One product stands here. Choose it." />
    const [picture] = product.pictures
    return (
      <section className="s-section" data-section="single-product" style={colorsOf(s)}>
        <div className={`s-wrap s-media${s.side === 'end' ? ' s-media--end' : ''}`}>
          {picture && (
            <figure>
              <a href={product.url}>
                <Picture picture={picture} sizes="(min-width: 48rem) 50vw, 100vw" />
              </a>
            </figure>
          )}
          <div className="s-media-words">
            {s.kicker && (
              <p className="s-soft" {...live('kicker')}>
                {s.kicker}
              </p>
            )}
            <h2 className="display display-2xl">
              <a href={product.url}>{product.title}</a>
            </h2>
            <Price card={product} ctx={ctx} />
            {s.text && <p {...live('text')}>{s.text}</p>}
            <BuyForm product={product} money={ctx.money} />
          </div>
        </div>
      </section>
    )
  },
})

function BuyForm({ product, money }: { product: Product; money: (minor: number) => string }) {
  const [only] = product.variants
  if (!product.isAvailable || !only)
    return (
      <p className="s-soft">
        <b>Sold out at the moment.</b>
      </p>
    )
  const name = product.options.map((o) => o.name).join(', ')
  return (
    <form className="s-form" method="post" action="/cart/add" data-cart-add="">
      {product.variants.length > 1 ? (
        <label className="field">
          <span>{name}</span>
          <select name="variant" defaultValue={product.variants.find((v) => v.isAvailable)?.id}>
            {product.variants.map((v) => (
              <option key={v.id} value={v.id} disabled={!v.isAvailable}>
                {`${v.optionValues.join(', ')} · ${v.isAvailable ? money(v.priceMinor) : 'sold out'}`}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <input type="hidden" name="variant" value={only.id} />
      )}
      <button className="button" type="submit">
        Add to bag
      </button>
    </form>
  )
}
