import { Section } from './section.tsx'

const grounds = ['canvas', 'surface', 'raised', 'sunken', 'line', 'line-strong', 'edge', 'bar']
const inks = ['ink', 'muted', 'faint', 'accent', 'danger', 'warn', 'ok']
const softs = ['accent-soft', 'danger-soft', 'warn-soft', 'ok-soft']
const sizes = ['2xs', 'xs', 'sm', 'base', 'lg', 'xl', '2xl', '3xl']

export function Look() {
  return (
    <>
      <Section
        title="Colour"
        text="Warm greys, one accent. Danger, warn and ok appear only where somebody has to act, or has just acted. It follows the system’s light or dark."
      >
        <div className="grid grid-cols-3 md:grid-cols-6 gap-x-3 gap-y-4 text-xs">
          {[...grounds, ...softs].map((name) => (
            <div key={name}>
              <div
                className="h-12 rounded-sm"
                style={{ background: `var(--color-${name})`, boxShadow: 'inset 0 0 0 1px var(--color-line)' }}
              />
              <div className="mt-1.5 text-muted">{name}</div>
            </div>
          ))}
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-2 text-base">
          {inks.map((name) => (
            <span key={name} style={{ color: `var(--color-${name})` }}>
              {name} on surface
            </span>
          ))}
        </div>
      </Section>
      <Section title="Type" text="11 only on axes and keys; 12 meta; 13 tables and controls; 14 reading and forms; titles from 18.">
        <div className="grid gap-3">
          {sizes.map((size) => (
            <div key={size} className="flex items-baseline gap-4 min-w-0">
              <span className="meta w-10 shrink-0">{size}</span>
              <span
                className="truncate"
                style={{ fontSize: `var(--text-${size})`, lineHeight: `var(--text-${size}--line-height)`, fontFamily: family(size) }}
              >
                Four orders since nine, one bowl left
              </span>
            </div>
          ))}
        </div>
      </Section>
    </>
  )
}

const family = (size: string) => (/^\d?xl$|^lg$/.test(size) ? 'var(--font-display)' : 'var(--font-sans)')
