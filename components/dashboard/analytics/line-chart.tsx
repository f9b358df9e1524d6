'use client'
import { type PointerEvent, useState } from 'react'

type Point = { label: string; value: number; before: number }
type Props = {
  points: Point[]
  format: (value: number) => string
  label: string
  these: string
  those: string
  beforeWord: (value: string) => string
}
type Size = { width: number; height: number; plot: number; marks: number; className: string; isSmall: boolean }

const sizes: Size[] = [
  { width: 1144, height: 240, plot: 1070, marks: 6, className: 'hide-phone', isSmall: false },
  { width: 358, height: 150, plot: 306, marks: 3, className: 'phone-only', isSmall: true },
]

/** One line in accent, the time before it dotted, direct labels, axis right; a point says its figures when it is pointed at. */
export function LineChart(props: Props) {
  const { points } = props
  const peak = points.reduce((best, p, i) => (p.value > (points[best]?.value ?? 0) ? i : best), 0)
  const [pointed, setPointed] = useState<number | null>(null)
  const at = Math.min(pointed ?? peak, points.length - 1)
  return sizes.map((size) => <Plot key={size.width} {...props} size={size} at={at} onPoint={setPointed} />)
}

type PlotProps = Props & { size: Size; at: number; onPoint: (index: number | null) => void }

function Plot({ points, format, label, these, those, beforeWord, size, at, onPoint }: PlotProps) {
  const { width, height, plot, marks, className, isSmall } = size
  const top = niceTop(Math.max(1, ...points.flatMap((p) => [p.value, p.before])))
  const x = (i: number) => (points.length > 1 ? (i / (points.length - 1)) * plot : plot / 2)
  const y = (value: number) => height - (Math.max(0, value) / top) * height
  const path = (of: (p: Point) => number) => points.map((p, i) => `${i ? 'L' : 'M'}${x(i).toFixed(1)} ${y(of(p)).toFixed(1)}`).join('')
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = ((event.clientX - box.left) / box.width) * width
    onPoint(Math.max(0, Math.min(points.length - 1, Math.round((share / plot) * (points.length - 1)))))
  }
  const shown = points[at]
  const every = Math.max(1, Math.ceil(points.length / marks))
  const isLeft = x(at) < plot / 2
  const besides = { x: x(at) + (isLeft ? 10 : -10), textAnchor: isLeft ? 'start' : 'end' } as const
  return (
    <svg
      viewBox={`0 -32 ${width} ${height + 60}`}
      className={`w-full h-auto chart ${className}`}
      role="img"
      aria-label={label}
      onPointerMove={follow}
      onPointerLeave={() => onPoint(null)}
    >
      {[0, 1, 2, 3].map((n) => (
        <g key={n}>
          <line x1="0" x2={plot} y1={(n / 3) * height} y2={(n / 3) * height} style={{ stroke: 'var(--color-line)' }} />
          <text x={plot + 6} y={(n / 3) * height + 4} className="axis num">
            {format(Math.round((top * (3 - n)) / 3))}
          </text>
        </g>
      ))}
      {points.map((p, i) =>
        i % every === 0 ? (
          <text key={p.label} x={x(i)} y={height + 20} className="axis num" textAnchor={i ? 'middle' : 'start'}>
            {p.label}
          </text>
        ) : null,
      )}
      <path d={path((p) => p.before)} fill="none" style={{ stroke: 'var(--color-edge)' }} strokeWidth="1.5" strokeDasharray="2 4" />
      <path
        d={path((p) => p.value)}
        fill="none"
        style={{ stroke: 'var(--color-accent)' }}
        strokeWidth={isSmall ? 2 : 2.25}
        strokeLinejoin="round"
      />
      {shown && (
        <g>
          <line x1={x(at)} x2={x(at)} y1="0" y2={height} style={{ stroke: 'var(--color-ink)' }} strokeWidth="1" />
          <circle
            cx={x(at)}
            cy={y(shown.value)}
            r="4.5"
            style={{ fill: 'var(--color-accent)', stroke: 'var(--color-surface)' }}
            strokeWidth="2"
          />
          <text {...besides} y="-18" className="point num">
            {shown.label}, {format(shown.value)}
          </text>
          <text {...besides} y="-3" className="axis num">
            {beforeWord(format(shown.before))}
          </text>
        </g>
      )}
      {!isSmall && !isLeft && (
        <>
          <text x="0" y="-12" className="series">
            — {these}
          </text>
          <text x="150" y="-12" className="axis">
            ··· {those}
          </text>
        </>
      )}
    </svg>
  )
}

/** The next 1, 1.5, 2, 3, 4.5, 6 × a power of ten: three equal steps with round labels. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return (([1, 1.5, 2, 3, 4.5, 6, 9].find((n) => n * power >= value) ?? 15) as number) * power
}
