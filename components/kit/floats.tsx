'use client'
import { useState } from 'react'
import { Button } from '#ui/button'
import { CheckMenu } from '#ui/check-menu'
import { Dialog } from '#ui/dialog'
import { Drawer } from '#ui/drawer'
import { Banner, Empty } from '#ui/empty'
import { Menu } from '#ui/menu'
import { SkeletonRows } from '#ui/skeleton'
import { Toasts, toast } from '#ui/toast'
import { Row, Section } from './section.tsx'

const keys = [
  ['Search or do', '⌘ K'],
  ['Save', '⌘ S'],
  ['Down, up', 'J K'],
  ['Select', 'X'],
  ['Search this list', '/'],
  ['All keys', '?'],
]
const nothing = () => undefined

export function Floats() {
  const [open, setOpen] = useState<'dialog' | 'drawer' | null>(null)
  const [columns, setColumns] = useState(['Status', 'Price'])
  const close = () => setOpen(null)
  return (
    <>
      <Section
        title="What floats"
        text="Menu, dialog, drawer, toast: the only things with a shadow. Escape closes them, focus goes back to what opened them."
      >
        <Row label="Press to see">
          <Menu
            trigger={<Button>Menu</Button>}
            items={[
              { label: 'View in shop', run: nothing },
              { label: 'Duplicate', run: nothing },
              'line',
              { label: 'Delete', run: nothing, isDanger: true },
            ]}
          />
          <CheckMenu
            trigger={<Button>Columns</Button>}
            title="Columns shown"
            items={['Status', 'Price', 'Vendor'].map((label) => ({
              key: label,
              label,
              isChecked: columns.includes(label),
              toggle: () => setColumns(columns.includes(label) ? columns.filter((c) => c !== label) : [...columns, label]),
            }))}
          />
          <Button onClick={() => setOpen('dialog')}>Dialog</Button>
          <Button onClick={() => setOpen('drawer')}>Drawer</Button>
          <Button onClick={() => toast('12 prices changed', { label: 'Undo', run: nothing })}>Toast</Button>
        </Row>
        <Dialog
          isOpen={open === 'dialog'}
          onClose={close}
          title="Delete 3 products?"
          foot={
            <>
              <Button onClick={close}>Keep them</Button>
              <Button kind="danger" onClick={close}>
                Delete 3 products
              </Button>
            </>
          }
        >
          They leave the shop at once. Orders keep their lines and pictures.
        </Dialog>
        <Drawer
          isOpen={open === 'drawer'}
          onClose={close}
          title="Why is it 3?"
          closeLabel="Close"
          foot={<Button onClick={close}>Done</Button>}
        >
          The middle scrolls, head and foot stay.
        </Drawer>
        <Toasts closeLabel="Close" />
      </Section>
      <Section
        title="The bar"
        text="One inverse strip for whatever is pending: a selection, unsaved changes, what just happened. It says in words what it holds."
      >
        <div className="grid gap-3 justify-items-start">
          <div className="bar">
            <span>
              <b className="num">3</b> selected
            </span>
            <span className="sep" />
            <button type="button">Set status</button>
            <button type="button">Clear</button>
          </div>
          <div className="bar">
            <span>
              <b>2 changes</b> <span className="dim">· price, description</span>
            </span>
            <span className="sep" />
            <button type="button">Discard</button>
            <button type="button" className="go">
              Save
            </button>
          </div>
        </div>
      </Section>
      <Section title="Banners and progress" text="A banner says what is the matter and what still works. Progress tells how far.">
        <Banner>This shop is closed to visitors.</Banner>
        <Banner tone="accent">Prices are taken over from the file as they stand.</Banner>
        <Banner tone="warn">Mail is waiting: the mail server has not answered since 09:20. Nothing is lost.</Banner>
        <Banner tone="danger">Not saved: the server did not answer. What you typed is still here.</Banner>
        <Progress name="autumn-pricelist.csv" note="6,240 of 9,812 rows" value={64} />
        <Progress name="kiln-room.jpg" note="Too large: 31 MB, the limit is 20 MB" value={100} isBad />
      </Section>
      <Section title="Keys" text="Everything can be done without a mouse. ? shows them anywhere in the dashboard.">
        <dl className="grid md:grid-cols-2 gap-x-8 text-sm">
          {keys.map(([what, combination = '']) => (
            <div key={what} className="flex items-center justify-between h-9 border-b border-line">
              <dt>{what}</dt>
              <dd className="flex gap-1">
                {combination.split(' ').map((key) => (
                  <kbd key={key} className="kbd">
                    {key}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Empty, waiting" text="Empty says what will stand here and gives the one action. Waiting keeps the exact shape.">
        <Empty
          title="No collections yet"
          text="A few products that belong together, with a page of their own."
          action={<Button>Create collection</Button>}
        />
        <div style={{ '--edge': '0px' } as React.CSSProperties}>
          <SkeletonRows count={3} label="Loading" />
        </div>
      </Section>
    </>
  )
}

const Progress = ({ name, note, value, isBad }: { name: string; note: string; value: number; isBad?: boolean }) => (
  <div className="grid gap-2 text-sm">
    <div className="flex justify-between gap-4">
      <span>{name}</span>
      <span className={isBad ? 'text-danger' : 'num text-muted'}>{note}</span>
    </div>
    <div
      className={`progress${isBad ? ' is-bad' : ''}`}
      role="progressbar"
      aria-label={name}
      aria-valuenow={value}
      style={{ '--value': `${value}%` } as React.CSSProperties}
    >
      <i />
    </div>
  </div>
)
