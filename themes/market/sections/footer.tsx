import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { MenuLinks } from '../../core/parts/menu.tsx'
import { Social } from '../../core/parts/social.tsx'

export default defineSection({
  type: 'footer',
  name: 'Footer',
  version: 1,
  enabledOn: ['footer'],
  settings: f.object({ ...fields.footer(), hasBigName: f.checkbox(true, { label: 'The name in large' }) }),
  render: ({ settings: s, ctx, live }) => (
    <footer className="footer on-dark" data-section="footer">
      <div className="wrap">
        <div className="footer-grid">
          <div>
            <p className="display display-2xl" {...live('heading')}>
              {s.heading || ctx.store.name}
            </p>
            {s.text && (
              <p className="footer-text" {...live('text')}>
                {s.text}
              </p>
            )}
            <Social ctx={ctx} />
          </div>
          <div>
            <h2 className="small">Shop</h2>
            <ul>
              <MenuLinks links={ctx.menus[s.menu] ?? []} isList />
            </ul>
          </div>
          {ctx.store.policies.length > 0 && (
            <div>
              <h2 className="small">Help</h2>
              <ul>
                <MenuLinks links={ctx.store.policies.map((p) => ({ ...p, isCurrent: false, items: [] }))} isList />
              </ul>
            </div>
          )}
          <div>
            <h2 className="small">Find us</h2>
            {ctx.store.address && <p className="lines">{ctx.store.address}</p>}
            {ctx.store.phone && <p>{ctx.store.phone}</p>}
            <ul>
              <li>
                <a href={`mailto:${ctx.store.email}`}>Write to us</a>
              </li>
            </ul>
          </div>
        </div>
        <div className="footer-end">
          <span>© {ctx.store.legalName || ctx.store.name}</span>
          <span>{ctx.store.currency}</span>
        </div>
      </div>
      {s.hasBigName && (
        <div className="bigname" aria-hidden="true" style={{ '--chars': Math.max(ctx.store.name.length, 4) } as React.CSSProperties}>
          {ctx.store.name}
        </div>
      )}
    </footer>
  ),
})
