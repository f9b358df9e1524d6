import { defineSection, f } from '../define.ts'

export const spacer = defineSection({
  type: 'spacer',
  name: 'Air',
  version: 1,
  settings: f.object({
    height: f.range(64, { min: 8, max: 320, unit: 'px', label: 'Height' }),
    hasLine: f.checkbox(false, { label: 'Line' }),
  }),
  presets: [{ name: 'Air', category: 'Layout' }],
  render: ({ settings: s }) => (
    <div data-section="spacer" className="s-wrap" style={{ blockSize: `${s.height}px`, display: 'grid', alignItems: 'center' }}>
      {s.hasLine && <hr style={{ inlineSize: '100%', border: 0, borderBlockStart: '1px solid currentColor', opacity: 0.25 }} />}
    </div>
  ),
})
