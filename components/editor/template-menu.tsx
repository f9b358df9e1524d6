'use client'
import { Popover } from '@base-ui/react/popover'
import { Check, ChevronDown, LayoutTemplate } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useEditor, useTools } from './context.tsx'
import { NewTemplate } from './new-template.tsx'
import { kindOf, useTemplateName } from './template-names.ts'
import { Samples } from './template-samples.tsx'

const fixed: Record<string, string> = {
  index: '/',
  collections: '/collections',
  search: '/search',
  cart: '/cart',
  '404': '/not-here',
  password: '/password',
  policy: '/policies/shipping',
}

/** Which template is on show, and with what: the product or collection that fills it in the preview. */
export function TemplateMenu({ onPath }: { onPath: (template: string, path: string) => void }) {
  const t = useTranslations('editor')
  const { store } = useTools()
  const nameOf = useTemplateName()
  const template = useEditor((s) => s.template)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(template)
  const names = Object.keys(store.state.docs)
    .filter((name) => name.startsWith('templates/'))
    .sort((a, b) => rank(a) - rank(b))
  const go = (name: string, path: string) => {
    setOpen(false)
    const [, suffix] = name.split('.')
    onPath(name, suffix ? `${path}?as=${suffix}` : path)
  }
  const pick = (name: string) => {
    setChosen(name)
    const path = fixed[kindOf(name)]
    if (path) go(name, path)
  }
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open)
        setChosen(store.state.template)
      }}
    >
      <Popover.Trigger render={<button type="button" className="btn min-w-0" />}>
        <LayoutTemplate className="icon text-faint" /> <span className="truncate max-w-40">{nameOf(template)}</span>{' '}
        <ChevronDown className="icon icon-sm text-faint" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={6} className="z-50">
          <Popover.Popup className="menu overlay-in template-menu" aria-label={t('templates')}>
            <div>
              <ul>
                {names.map((name) => (
                  <li key={name}>
                    <button type="button" className="node" aria-current={name === chosen || undefined} onClick={() => pick(name)}>
                      <span className="truncate">{nameOf(name)}</span>
                      {name === template && <Check className="icon icon-sm ms-auto" aria-label={t('shownNow')} />}
                    </button>
                  </li>
                ))}
              </ul>
              <NewTemplate
                chosen={chosen}
                onMade={(name) => (kindOf(template) === kindOf(name) ? go(name, store.state.path.split('?')[0] ?? '/') : setChosen(name))}
                onGone={() => go('templates/index', '/')}
              />
            </div>
            {!fixed[kindOf(chosen)] && <Samples key={chosen} kind={kindOf(chosen)} onPick={(path) => go(chosen, path)} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

const kinds = ['index', 'product', 'collection', 'collections', 'search', 'cart']
const rank = (name: string) => (kinds.indexOf(kindOf(name)) + 1 || 99) + (name.includes('.') ? 0.5 : 0)
