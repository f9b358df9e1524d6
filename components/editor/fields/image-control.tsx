'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lazy, type PointerEvent, Suspense, useState } from 'react'
import { Button } from '#ui/button'
import { useStore } from '../../dashboard/client.ts'
import { AltField } from '../../dashboard/files/alt-field.tsx'
import type { ControlProps } from './types.ts'

const PickFiles = lazy(() => import('../../dashboard/files/pick-files.tsx').then((m) => ({ default: m.PickFiles })))

/** A picture of the library and the point of it that stays in view, by pointer or by arrows. */
export function ImageControl({ field, value, onChange }: ControlProps<string>) {
  const t = useTranslations('editor')
  const { api } = useStore()
  const [isPicking, setPicking] = useState(false)
  const [hash = '', at] = value.split('@')
  const [x = 50, y = 50] = at ? at.split(',').map(Number) : []
  const { data: found } = useQuery({ ...api.media.list.queryOptions({ input: { hash, limit: 1 } }), enabled: hash !== '' })
  const data = found?.items[0]
  const aim = (nx: number, ny: number) => {
    const [px, py] = [nx, ny].map((n) => Math.min(100, Math.max(0, Math.round(n))))
    onChange(`${hash}@${px},${py}`)
  }
  const point = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointermove' && !event.buttons) return
    const box = event.currentTarget.getBoundingClientRect()
    aim(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100)
  }
  const steps: Record<string, [number, number]> = { ArrowLeft: [-2, 0], ArrowRight: [2, 0], ArrowUp: [0, -2], ArrowDown: [0, 2] }
  return (
    <div className="field">
      <span className="label">
        {field.label || field.name}
        {hash && <span className="opt ms-auto num">{t('focusAt', { x, y })}</span>}
      </span>
      {hash && data?.url && (
        <button
          type="button"
          className="focal"
          aria-label={t('focusHint', { name: data.alt || data.filename })}
          onPointerDown={point}
          onPointerMove={point}
          onKeyDown={(e) => {
            const step = steps[e.key]
            if (!step) return
            e.preventDefault()
            aim(x + step[0], y + step[1])
          }}
        >
          <img src={data.url} alt="" draggable={false} />
          <i style={{ insetInlineStart: `${x}%`, insetBlockStart: `${y}%` }} />
        </button>
      )}
      {hash && data && <AltField key={data.id} id={data.id} alt={data.alt} />}
      <div className="flex gap-2">
        <Button size="sm" className="flex-1" onClick={() => setPicking(true)}>
          {t(hash ? 'changePicture' : 'choosePicture')}
        </Button>
        {hash && (
          <Button size="sm" className="flex-1" onClick={() => onChange('')}>
            {t('noPicture')}
          </Button>
        )}
      </div>
      {field.info && <span className="hint">{field.info}</span>}
      {isPicking && (
        <Suspense fallback={null}>
          <PickFiles
            taken={[]}
            isSingle
            onClose={() => setPicking(false)}
            onPick={([file]) => {
              setPicking(false)
              if (file) onChange(file.hash)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
