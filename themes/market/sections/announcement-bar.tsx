import { defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { safeLink } from '../../core/sanitize/url.ts'

export default defineSection({
  type: 'announcement-bar',
  name: 'Announcement bar',
  version: 1,
  enabledOn: ['header'],
  settings: f.object(fields.announcement()),
  presets: [{ name: 'Announcement bar', category: 'Header', settings: { text: 'Something everybody should know' } }],
  render: ({ settings: s, ctx, live }) =>
    s.text || ctx.store.isTest ? (
      <section className="announcement" data-section="announcement-bar" data-edge="scallop" aria-label="Announcement">
        <p>
          <span {...live('text')}>{s.text || 'Test shop: orders are not sent and no card is charged.'}</span>{' '}
          {s.link && s.linkText && (
            <a href={safeLink(s.link)} {...live('linkText')}>
              {s.linkText}
            </a>
          )}
        </p>
      </section>
    ) : null,
})
