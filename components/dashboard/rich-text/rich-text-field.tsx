'use client'
import type { Editor } from '@tiptap/react'
import { Bold, Heading2, Italic, List, ListOrdered } from 'lucide-react'
import { type ComponentType, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RichTextEditorProps } from './rich-text-editor.tsx'

type Props = { value: string; label: string; onChange: (html: string) => void }

/**
 * Text with headings and lists. It is read as it stands; its editor (100 KB) is loaded when the text is met, and takes over in
 * one step what was typed meanwhile, with the focus.
 */
export function RichTextField({ value, label, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const touched = useRef<{ left: number; top: number } | null>(null)
  const before = useRef<string | null>(null)
  const [Loaded, setLoaded] = useState<ComponentType<RichTextEditorProps> | null>(null)
  const [isReady, setReady] = useState(false)
  const [first] = useState(value) // what stands in the box is its own from here on

  async function meet() {
    if (before.current !== null) return
    before.current = box.current?.innerHTML ?? ''
    try {
      const { RichTextEditor } = await import('./rich-text-editor.tsx')
      setLoaded(() => RichTextEditor)
    } catch {
      before.current = null // not reachable: the next key tries again, and what is typed counts as it stands
    }
  }
  const takeOver = (editor: Editor) =>
    queueMicrotask(() => {
      const isFocused = document.activeElement === box.current
      const html = box.current?.innerHTML ?? ''
      const isTyped = html !== before.current
      if (isTyped) editor.commands.setContent(html, { emitUpdate: true })
      flushSync(() => setReady(true))
      if (!isFocused) return
      const at = touched.current && !isTyped ? editor.view.posAtCoords(touched.current)?.pos : undefined
      editor.commands.setTextSelection(at ?? editor.state.doc.content.size)
      editor.view.focus()
    })
  return (
    <div className="field">
      <span className="label">{label}</span>
      <div className="rich-frame" onPointerEnter={() => void meet()}>
        {Loaded && (
          <div hidden={!isReady}>
            <Loaded value={value} label={label} onChange={onChange} onReady={takeOver} />
          </div>
        )}
        {!isReady && (
          <>
            <div className="rich-tools" inert>
              {[Heading2, Bold, Italic, List, ListOrdered].map((Icon) => (
                <span key={Icon.displayName} className="icon-btn icon-btn-sm">
                  <Icon className="icon" />
                </span>
              ))}
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: text with headings does not fit into a textarea */}
            <div
              ref={box}
              className="rich"
              role="textbox"
              tabIndex={0}
              aria-label={label}
              aria-multiline="true"
              contentEditable
              suppressContentEditableWarning
              onPointerDown={(e) => {
                touched.current = { left: e.clientX, top: e.clientY }
              }}
              onFocus={() => void meet()}
              onInput={(e) => {
                onChange(e.currentTarget.innerHTML)
                void meet()
              }}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the server keeps nothing but sanitized text
              dangerouslySetInnerHTML={{ __html: first }}
            />
          </>
        )}
      </div>
    </div>
  )
}
