'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'

type Props = { isOpen: boolean; onClose: () => void; title: string; children: ReactNode; foot: ReactNode }

/** One question before something that cannot be taken back. */
export function Dialog({ isOpen, onClose, title, children, foot }: Props) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim fixed inset-0 z-40 overlay-in" />
        <Base.Popup className="dialog overlay-in fixed z-50 left-1/2 top-[20vh] -translate-x-1/2">
          <div className="overlay-head">
            <Base.Title className="section-title">{title}</Base.Title>
          </div>
          <div className="px-6 pb-5 text-base text-muted">{children}</div>
          {foot && <div className="overlay-foot">{foot}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
