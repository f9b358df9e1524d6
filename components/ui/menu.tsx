'use client'
import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'

type Item = { label: ReactNode; run: () => void; isDanger?: boolean }
type Props = { trigger: ReactElement<Record<string, unknown>>; items: (Item | 'line')[]; side?: 'top' | 'bottom' }

/** A short list of acts behind a button. */
export function Menu({ trigger, items, side = 'bottom' }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align="start" sideOffset={6} className="z-50">
          <Base.Popup className="menu overlay-in">
            {items.map((item, i) =>
              item === 'line' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
                <Base.Separator key={i} render={<hr />} />
              ) : (
                <Base.Item
                  // biome-ignore lint/suspicious/noArrayIndexKey: the items of a menu do not move
                  key={i}
                  render={<button type="button" className={item.isDanger ? 'danger' : undefined} />}
                  nativeButton
                  onClick={item.run}
                >
                  {item.label}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
