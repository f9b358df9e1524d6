import { defineBlock, defineSection, f } from '../../core/define.ts'
import { fields } from '../../core/fields.ts'
import { safeLink } from '../../core/sanitize/url.ts'

export default defineSection({
  type: 'announcement-bar',
  name: 'Announcement bar',
  version: 1,
  enabledOn: ['header'],
  settings: f.object(fields.announcement()),
  blocks: { item: defineBlock('Item', { text: f.inlineText('', { label: 'Text', live: 'text' }) }) },
  presets: [{ name: 'Announcement bar', category: 'Header', settings: { text: 'Something everybody should know' } }],
  render: ({ settings: s, blocks, ctx, live }) => {
    const own = s.text || (blocks.length ? '' : ctx.store.isTest ? 'Test shop: orders are not sent and no card is charged.' : '')
    const items = [
      ...(own ? [{ id: 'own', text: own, live: live('text') }] : []),
      ...blocks.map((b) => ({ id: b.id, text: String(b.settings.text), live: b.live('text') })),
    ]
    if (!items.length) return null
    const isLong = items.length > 2
    return (
      <section className={isLong ? 'ticker' : 'ticker ticker--still'} data-section="announcement-bar" aria-label="Announcements">
        <ul>
          {items.map((item) => (
            <li key={item.id} {...item.live}>
              {item.text}
            </li>
          ))}
          {s.link && s.linkText && (
            <li>
              <a href={safeLink(s.link)} {...live('linkText')}>
                {s.linkText}
              </a>
            </li>
          )}
          {isLong &&
            items.map((item) => (
              <li key={`again ${item.id}`} aria-hidden="true">
                {item.text}
              </li>
            ))}
        </ul>
      </section>
    )
  },
})
