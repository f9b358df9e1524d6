/** A glyph which fills up, and a word; readable without colour. `fill` 0…1, null is a dash for off. */
export function Status({
  children,
  fill,
  tone,
}: {
  children: React.ReactNode
  fill: number | null
  tone?: 'ok' | 'warn' | 'danger' | 'accent'
}) {
  return (
    <span
      className={['status', fill === null && 'is-off', tone && `t-${tone}`].filter(Boolean).join(' ')}
      style={{ '--fill': fill ?? 0 } as React.CSSProperties}
    >
      {children}
    </span>
  )
}
