import { defineSection, f } from '../../core/define.ts'
import { jsonForScript } from '../../core/html.ts'
import { Picture } from '../../core/picture.tsx'
import type { Picture as PictureData, Product, ProductVariant, ThemeContext } from '../../core/types.ts'
import { Blank, Card, Icon, Price, RichText } from '../parts.tsx'

export const breadcrumbs = defineSection({
  type: 'breadcrumbs',
  name: 'Breadcrumbs',
  version: 1,
  enabledOn: ['product'],
  presets: [{ name: 'Breadcrumbs', category: 'Products' }],
  settings: f.object({}),
  render: ({ ctx }) => {
    if (ctx.page.kind !== 'product') return null
    const [collection] = ctx.page.product.collections
    return (
      <nav className="wrap crumbs" data-section="breadcrumbs" aria-label="Breadcrumbs">
        <ol>
          <li>
            <a href="/">Home</a>
          </li>
          {collection && (
            <li>
              <a href={collection.url}>{collection.title}</a>
            </li>
          )}
          <li aria-current="page">{ctx.page.product.title}</li>
        </ol>
      </nav>
    )
  },
})

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
    const { product, variantId } = ctx.page
    const chosen = product.variants.find((v) => v.id === variantId) ?? product.variants.find((v) => v.isAvailable) ?? product.variants[0]
    if (!chosen) return null
    const pictures = chosen.picture
      ? [chosen.picture, ...product.pictures.filter((p) => p.hash !== chosen.picture?.hash)]
      : product.pictures
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
            {product.options.length > 0 && product.variants.length <= 250 ? <Options product={product} chosen={chosen} /> : null}
            <form method="post" action="/cart/add" data-cart-add="" className="buy">
              {product.variants.length > 250 ? (
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
              <button className="button" type="submit" disabled={!chosen.isAvailable} data-buy="">
                {chosen.isAvailable ? `Add to bag, ${ctx.money(chosen.priceMinor)}` : 'Sold out'}
              </button>
            </form>
            <p className={chosen.isAvailable ? 'stock' : 'stock stock--none'} data-stock="" aria-live="polite">
              <span>{stockText(chosen, s.lowStock)}</span>
            </p>
            <RichText html={product.descriptionHtml} />
            <Details product={product} chosen={chosen} ctx={ctx} />
            <script
              type="application/json"
              data-variants=""
              dangerouslySetInnerHTML={{ __html: jsonForScript(variantData(product, ctx, s.lowStock)) }}
            />
          </variant-picker>
        </div>
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
      </section>
    )
  },
})

function Gallery({ title, pictures }: { title: string; pictures: PictureData[] }) {
  return (
    <product-gallery class="gallery-wrap">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls must be reachable by keyboard */}
      <div className="gallery" role="region" aria-label={`Pictures of ${title}`} tabIndex={0}>
        {pictures.map((p, i) => (
          <figure key={p.hash}>
            <Picture picture={p} sizes={i === 0 ? '(min-width: 60rem) 55vw, 88vw' : '(min-width: 60rem) 27vw, 88vw'} isPriority={i === 0} />
          </figure>
        ))}
        {!pictures.length && (
          <figure aria-hidden="true">
            <Blank title={title} />
          </figure>
        )}
      </div>
      {pictures.length > 1 && (
        <span className="gallery-count" aria-hidden="true">
          1 / {pictures.length}
        </span>
      )}
    </product-gallery>
  )
}

/** Each value is a link to the variant it leads to, so the choice works without script too. */
function Options({ product, chosen }: { product: Product; chosen: ProductVariant }) {
  return product.options.map((option, index) => {
    const isSwatch = option.values.some((v) => v.hex)
    const current = chosen.optionValues[index] ?? ''
    return (
      <div className="picker" role="group" aria-labelledby={`option-${index}`} key={option.name} data-option={index}>
        <p className="picker-legend" id={`option-${index}`}>
          <span>
            {option.name}: <b data-current="">{current}</b>
          </span>
        </p>
        <div className={isSwatch ? 'glaze-options' : 'size-options'}>
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

function Details({ product, chosen, ctx }: { product: Product; chosen: ProductVariant; ctx: ThemeContext }) {
  const rows = [
    product.type && ['Kind', product.type],
    chosen.sku && ['Article', chosen.sku],
    product.vendor && ['Made by', product.vendor],
  ].filter(Boolean) as [string, string][]
  const delivery = ctx.store.policies.filter((p) => p.url === '/policies/shipping' || p.url === '/policies/returns')
  if (!rows.length && !delivery.length) return null
  return (
    <div className="accordion">
      {rows.length > 0 && (
        <details>
          <summary>Details</summary>
          <div>
            <dl>
              {rows.map(([name, value]) => (
                <div key={name} className="row">
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </div>
        </details>
      )}
      {delivery.length > 0 && (
        <details>
          <summary>Delivery and returns</summary>
          <div>
            <p>
              {delivery.map((p) => (
                <span key={p.url}>
                  <a className="text-link" href={p.url}>
                    {p.title}
                  </a>{' '}
                </span>
              ))}
            </p>
          </div>
        </details>
      )}
    </div>
  )
}

function stockText(v: ProductVariant, low: number): React.ReactNode {
  if (!v.isAvailable) return 'Sold out at the moment.'
  if (v.stock !== null && v.stock > 0 && v.stock <= low) return <b>{v.stock === 1 ? 'The last one.' : `${v.stock} left.`}</b>
  return <b>In stock.</b>
}

const variantData = (product: Product, ctx: ThemeContext, low: number) => ({
  url: product.url,
  variants:
    product.variants.length > 250
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
