'use client'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Bold, Heading2, Italic, Link, List, ListOrdered } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RichText } from '#themes/core/rich-text.ts'
import { isSafeLink } from '#themes/core/sanitize/url.ts'
import type { ControlProps } from './types.ts'

/** Rich text of a section. What travels is its tree, never HTML. */
export function RichControl({ field, value, onChange }: ControlProps<RichText | null>) {
  const t = useTranslations('richText')
  const e = useTranslations('editor')
  const label = field.label || field.name
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        codeBlock: false,
        code: false,
        horizontalRule: false,
        link: { openOnClick: false, isAllowedUri: (url) => isSafeLink(url) },
      }),
    ],
    content: value ?? '',
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { class: 'rich', 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor }) => onChange(editor.isEmpty ? null : (editor.getJSON() as RichText)),
  })
  const setLink = () => {
    const link = prompt(e('linkPrompt'), editor?.getAttributes('link').href ?? '')
    if (link === null) return
    if (link === '') editor?.chain().focus().unsetLink().run()
    else if (isSafeLink(link)) editor?.chain().focus().setLink({ href: link }).run()
  }
  const tools = [
    {
      name: t('heading'),
      Icon: Heading2,
      isOn: editor?.isActive('heading'),
      act: () => editor?.chain().focus().toggleHeading({ level: 2 }).run(),
    },
    { name: t('bold'), Icon: Bold, isOn: editor?.isActive('bold'), act: () => editor?.chain().focus().toggleBold().run() },
    { name: t('italic'), Icon: Italic, isOn: editor?.isActive('italic'), act: () => editor?.chain().focus().toggleItalic().run() },
    { name: t('list'), Icon: List, isOn: editor?.isActive('bulletList'), act: () => editor?.chain().focus().toggleBulletList().run() },
    {
      name: t('numbers'),
      Icon: ListOrdered,
      isOn: editor?.isActive('orderedList'),
      act: () => editor?.chain().focus().toggleOrderedList().run(),
    },
    { name: e('link'), Icon: Link, isOn: editor?.isActive('link'), act: setLink },
  ]
  return (
    <div className="field">
      <span className="label">{label}</span>
      <div className="rich-frame">
        <div className="rich-tools" role="toolbar" aria-label={t('tools')}>
          {tools.map(({ name, Icon, isOn, act }) => (
            <button type="button" key={name} className="icon-btn icon-btn-sm" aria-label={name} aria-pressed={Boolean(isOn)} onClick={act}>
              <Icon className="icon" />
            </button>
          ))}
        </div>
        <EditorContent editor={editor} />
      </div>
    </div>
  )
}
