import type { Product, ProductVariant, ThemeContext } from '../types.ts'

/** What is known of the product beside its description, folded. */
export function Details({ product, chosen, ctx }: { product: Product; chosen: ProductVariant; ctx: ThemeContext }) {
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
