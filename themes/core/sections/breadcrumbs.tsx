import { defineSection, f } from '../define.ts'

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
