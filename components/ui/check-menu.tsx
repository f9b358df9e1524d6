'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'

type Item = { key: string; label: ReactNode; isChecked: boolean; toggle: () => void }
type Props = { trigger: ReactElement<Record<string, unknown>>; title: string; items: Item[] }

/** Several of a short list, each on or off; it stays open while they are chosen. */
export function CheckMenu({ trigger, title, items }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={6} className="z-50">
          <Base.Popup className="menu overlay-in">
            <Base.Group>
              <Base.GroupLabel className="menu-label">{title}</Base.GroupLabel>
              {items.map((item) => (
                <Base.CheckboxItem
                  key={item.key}
                  checked={item.isChecked}
                  onCheckedChange={item.toggle}
                  closeOnClick={false}
                  nativeButton
                  render={<button type="button" className="option" />}
                >
                  <span className="w-4">
                    <Base.CheckboxItemIndicator>
                      <Check className="icon icon-sm" />
                    </Base.CheckboxItemIndicator>
                  </span>
                  {item.label}
                </Base.CheckboxItem>
              ))}
            </Base.Group>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
