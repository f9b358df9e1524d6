'use client'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Bold, Heading2, Italic, List, ListOrdered } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'

export type RichTextEditorProps = { value: string; label: string; onChange: (html: string) => void; onReady: (editor: Editor) => void }

/** Headings, bold, italic, lists. What the server allows, and nothing else. */
export function RichTextEditor({ value, label, onChange, onReady }: RichTextEditorProps) {
  const t = useTranslations('richText')
  const ready = useRef(onReady)
  const editor = useEditor({
    extensions: [StarterKit.configure({ heading: { levels: [2, 3] }, codeBlock: false })],
    content: value,
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { class: 'rich', 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: e }) => onChange(e.isEmpty ? '' : e.getHTML()),
  })
  useEffect(() => {
    if (editor) ready.current(editor)
  }, [editor])
  const tool = (name: string, icon: ReactNode, isOn: boolean, act: () => void) => (
    <button type="button" key={name} className="icon-btn icon-btn-sm" aria-label={name} aria-pressed={isOn} onClick={act}>
      {icon}
    </button>
  )
  return (
    <>
      <div className="rich-tools" role="toolbar" aria-label={t('tools')}>
        {editor && [
          tool(t('heading'), <Heading2 className="icon" />, editor.isActive('heading'), () =>
            editor.chain().focus().toggleHeading({ level: 2 }).run(),
          ),
          tool(t('bold'), <Bold className="icon" />, editor.isActive('bold'), () => editor.chain().focus().toggleBold().run()),
          tool(t('italic'), <Italic className="icon" />, editor.isActive('italic'), () => editor.chain().focus().toggleItalic().run()),
          tool(t('list'), <List className="icon" />, editor.isActive('bulletList'), () => editor.chain().focus().toggleBulletList().run()),
          tool(t('numbers'), <ListOrdered className="icon" />, editor.isActive('orderedList'), () =>
            editor.chain().focus().toggleOrderedList().run(),
          ),
        ]}
      </div>
      <EditorContent editor={editor} />
    </>
  )
}
