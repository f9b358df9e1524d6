'use client'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTools } from './context.tsx'
import type { Entry } from './state/documents.ts'

type Props = { entry: Entry; name: string; path: string; title: string; token?: string }
const pageWidth = 1280
/** An address has an end; a section with very much text shows its name instead. */
const longest = 5_000

/** A section drawn by the server with the store's own things, in small. Nothing in it can be pressed. */
export function Thumbnail({ entry, name, path, title, token }: Props) {
  const { link } = useTools()
  const box = useRef<HTMLSpanElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setWidth(box.current?.clientWidth ?? 0))
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  if (JSON.stringify(entry).length > longest) return <span className="section-thumb section-thumb-none">{title}</span>
  const src = link.thumbnail({ entry, name, path, ...(token ? { token } : {}) })
  return (
    <span className="section-thumb" ref={box} inert>
      {width > 0 && <iframe src={src} title={title} loading="lazy" tabIndex={-1} style={{ transform: `scale(${width / pageWidth})` }} />}
    </span>
  )
}
