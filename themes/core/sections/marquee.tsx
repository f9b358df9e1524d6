import { defineSection, f } from '../define.ts'
import { EmptySection } from '../parts/common.tsx'

export const marquee = defineSection({
  type: 'marquee',
  name: 'Running words',
  version: 1,
  settings: f.object({ text: f.inlineText('', { label: 'Words', live: 'text' }) }),
  presets: [{ name: 'Running words', category: 'Words', settings: { text: 'Made by hand, one at a time' } }],
  render: ({ settings: s, live }) =>
    s.text ? (
      <section className="s-marquee display display-2xl" data-section="marquee">
        <p className="visually-hidden">{s.text}</p>
        <div aria-hidden="true">
          {Array.from({ length: 8 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: eight times the same words
            <span key={i} {...live('text')}>
              {s.text}
            </span>
          ))}
        </div>
      </section>
    ) : (
      <EmptySection type="marquee" text="Words run across the page here." />
    ),
})
