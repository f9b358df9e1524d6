import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { MenuLinks } from '../../core/parts/menu.tsx'
import { Social } from '../../core/parts/social.tsx'

export default defineSection({
  type: 'footer',
  name: 'Footer',
  version: 1,
  enabledOn: ['footer'],
  settings: f.object({ ...fields.footer(), hasWordmark: f.checkbox(true, { label: 'The name across the page' }) }),
  render: ({ settings: s, ctx, live }) => (
    <footer className="footer cells" data-section="footer">
      <div className="cell">
        <h2 {...live('heading')}>{s.heading || ctx.store.name}</h2>
        {s.text && <p {...live('text')}>{s.text}</p>}
        {ctx.store.address && <p className="lines">{ctx.store.address}</p>}
        <Social ctx={ctx} />
      </div>
      <div className="cell">
        <h2>Shop</h2>
        <ul>
          <MenuLinks links={ctx.menus[s.menu] ?? []} isList />
        </ul>
      </div>
      {ctx.store.policies.length > 0 && (
        <div className="cell">
          <h2>Orders</h2>
          <ul>
            <MenuLinks links={ctx.store.policies.map((p) => ({ ...p, isCurrent: false, items: [] }))} isList />
          </ul>
        </div>
      )}
      <div className="cell">
        <h2>Support</h2>
        <ul>
          {ctx.store.phone && <li>{ctx.store.phone}</li>}
          <li>
            <a href={`mailto:${ctx.store.email}`}>Write to us</a>
          </li>
        </ul>
      </div>
      <div className="cell end">
        <span>© {ctx.store.legalName || ctx.store.name}</span>
        <span>{ctx.store.currency}</span>
      </div>
      {s.hasWordmark && <div className="wordmark" data-name={ctx.store.name} aria-hidden="true" />}
    </footer>
  ),
})
