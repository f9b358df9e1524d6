'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '#ui/dialog'

const keys = [
  ['⌘ Z', 'undo'],
  ['⇧ ⌘ Z', 'redo'],
  ['↑ ↓', 'walk'],
  ['Alt ↑ ↓', 'moveKeys'],
  ['A', 'addSection'],
  ['⌘ D', 'duplicate'],
  ['⌘ C', 'copyKeys'],
  ['⌘ V', 'pasteKeys'],
  ['H', 'hide'],
  ['F2', 'rename'],
  ['Delete', 'delete'],
  ['B', 'browse'],
  ['Esc', 'unselect'],
] as const

export function EditorShortcuts({ onClose }: { onClose: () => void }) {
  const t = useTranslations('editor')
  return (
    <Dialog isOpen onClose={onClose} title={t('keysTitle')} foot={null}>
      <dl className="grid gap-1.5 text-sm">
        {keys.map(([press, name]) => (
          <div key={press} className="flex items-center justify-between gap-6">
            <dt className="text-muted">{t(name)}</dt>
            <dd className="flex gap-1">
              {press.split(' ').map((k) => (
                <kbd key={k} className="kbd">
                  {k}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
