'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTools } from './context.tsx'
import { type Viewport, viewportWidths } from './top-bar.tsx'

type Props = { viewport: Viewport; isWhole: boolean; path: string; visit: number; onZoom: (percent: number) => void }

const padding = 16

/** The real page in the middle, at the width of the chosen device and as large as there is room. */
export function Canvas({ viewport, isWhole, path, visit, onZoom }: Props) {
  const t = useTranslations('editor')
  const { link, store } = useTools()
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [src, setSrc] = useState('')
  useLayoutEffect(() => {
    const measure = () =>
      box.current && setSize({ width: box.current.clientWidth - 2 * padding, height: box.current.clientHeight - padding })
    measure()
    const observer = new ResizeObserver(measure)
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `visit` counts visits; the same path may be visited again
  useEffect(() => setSrc(link.address(path)), [link, path, visit])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit is a new frame
  useEffect(() => {
    if (src && frame.current) link.greet(frame.current, store.state.saved)
  }, [link, store, src, visit])
  const width = viewportWidths[viewport]
  const scale = isWhole ? Math.min(1, size.width / width) : 1
  useEffect(() => {
    onZoom(Math.round(scale * 100))
    link.setZoom(scale)
  }, [scale, onZoom, link])
  const room = Math.max(width * scale, 1)
  return (
    <main className="canvas" ref={box}>
      {src && size.width > 0 && (
        <div className="canvas-page" style={{ width: room, height: size.height }}>
          <iframe
            key={visit}
            ref={frame}
            src={src}
            title={t('page')}
            style={{ width, height: size.height / scale, transform: `scale(${scale})` }}
          />
        </div>
      )}
    </main>
  )
}
