/** Rows that wait, as high as the real ones: nothing moves when they come. */
export const SkeletonRows = ({ count = 8, height = 52, label }: { count?: number; height?: number; label: string }) => (
  <div aria-busy="true">
    <span className="sr-only" role="status">
      {label}
    </span>
    {Array.from({ length: count }, (_, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
      <div key={i} className="bleed flex items-center gap-4 border-b border-line" style={{ height }}>
        <div className="skeleton size-10! shrink-0" />
        <div className="skeleton" style={{ width: `${36 - ((i * 7) % 18)}%` }} />
        <div className="skeleton ms-auto w-16!" />
      </div>
    ))}
  </div>
)
