'use client'
import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { isOpen: boolean; onClose: () => void; title: string; closeLabel: string; children: ReactNode; foot?: ReactNode }

/** A task beside its page: from the end edge, a sheet from below on a phone. Focus returns to what opened it. */
export function Drawer({ isOpen, onClose, title, closeLabel, children, foot }: Props) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim fixed inset-0 z-40 overlay-in" />
        <Dialog.Popup className="drawer overlay-in fixed z-50 inset-y-0 end-0 max-md:top-12 max-md:rounded-t-[12px]">
          <div className="overlay-head border-b border-line">
            <Dialog.Title className="section-title">{title}</Dialog.Title>
            <Dialog.Close className="icon-btn icon-btn-sm" aria-label={closeLabel}>
              <X className="icon" />
            </Dialog.Close>
          </div>
          <div className="flex-1 overflow-y-auto px-6 py-5">{children}</div>
          {foot && <div className="overlay-foot">{foot}</div>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
