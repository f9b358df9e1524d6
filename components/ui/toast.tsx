'use client'
import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'

type Act = { label: string; run: () => void }
const manager = Toast.createToastManager<{ act?: Act }>()

/** Says for a few seconds what has happened; `act` is the way back. Callable from anywhere in the browser. */
export const toast = (title: string, act?: Act) => void manager.add({ title, data: act ? { act } : {}, timeout: act ? 10_000 : 4_000 })

/** Where toasts appear; once a page. */
export function Toasts({ closeLabel }: { closeLabel: string }) {
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <List closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function List({ closeLabel }: { closeLabel: string }) {
  const { toasts, close } = Toast.useToastManager<{ act?: Act }>()
  return toasts.map((t) => (
    <Toast.Root key={t.id} toast={t} className="bar toast">
      <Toast.Title render={<b />} />
      <span className="sep" />
      {t.data?.act && (
        <button
          type="button"
          onClick={() => {
            t.data?.act?.run()
            close(t.id)
          }}
        >
          {t.data.act.label}
        </button>
      )}
      <Toast.Close aria-label={closeLabel}>
        <X className="icon icon-sm" />
      </Toast.Close>
    </Toast.Root>
  ))
}
