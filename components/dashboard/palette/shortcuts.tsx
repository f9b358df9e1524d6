'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '#ui/dialog'

const groups = [
  {
    key: 'everywhere',
    keys: [
      ['⌘ K', 'palette'],
      ['?', 'sheet'],
      ['G H', 'goHome'],
      ['G O', 'goOrders'],
      ['G P', 'goProducts'],
      ['G C', 'goCustomers'],
      ['G A', 'goAnalytics'],
    ],
  },
  {
    key: 'lists',
    keys: [
      ['J K', 'move'],
      ['X', 'select'],
      ['Enter', 'open'],
      ['/', 'search'],
    ],
  },
  {
    key: 'forms',
    keys: [
      ['⌘ S', 'save'],
      ['Esc', 'close'],
    ],
  },
] as const

export function Shortcuts({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shortcuts')
  return (
    <Dialog isOpen onClose={onClose} title={t('title')} foot={null}>
      <div className="grid gap-5 text-sm">
        {groups.map((group) => (
          <section key={group.key}>
            <h3 className="font-[550] mb-1.5">{t(group.key)}</h3>
            <dl className="grid gap-1.5">
              {group.keys.map(([keys, name]) => (
                <div key={keys} className="flex items-center justify-between gap-6">
                  <dt className="text-muted">{t(name)}</dt>
                  <dd className="flex gap-1">
                    {keys.split(' ').map((k) => (
                      <kbd key={k} className="kbd">
                        {k}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
