'use client'
import { Dialog } from '@base-ui/react/dialog'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useStore } from '../client.ts'
import { money } from '../format.ts'
import { acts, screens } from './places.ts'

/** Everything by its name: screens and acts at once, products, orders and customers as they are found. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslations('palette')
  const { api, store } = useStore()
  const router = useRouter()
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  const [picked, setPicked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 150) // one question for a word, not one for a letter
    return () => clearTimeout(timer)
  }, [text])
  const isAsked = q.length > 1
  const found = { enabled: isAsked, placeholderData: keepPreviousData, staleTime: 10_000 }
  const products = useQuery({ ...api.catalog.listProducts.queryOptions({ input: { q, limit: 5 } }), ...found })
  const orders = useQuery({ ...api.orders.list.queryOptions({ input: { q, limit: 5, view: 'all' } }), ...found })
  const customers = useQuery({ ...api.customers.list.queryOptions({ input: { q, limit: 5 } }), ...found })
  const go = (href: string) => {
    onClose()
    if (href.startsWith('http')) open(href, '_blank', 'noopener')
    else router.push(href)
  }
  const base = `/store/${store.slug}`
  const fits = (words: string) => !q || words.toLowerCase().includes(q.toLowerCase())
  const shownActs = acts.filter((a) => fits(t(`act.${a.key}`)))
  const shownScreens = screens.filter((s) => fits(t(`screen.${s.key}`)))
  const values = [
    ...(isAsked ? (orders.data?.items ?? []).map((o) => `order-${o.id}`) : []),
    ...(isAsked ? (products.data?.items ?? []).map((p) => `product-${p.id}`) : []),
    ...(isAsked ? (customers.data?.items ?? []).map((c) => `customer-${c.id}`) : []),
    ...shownActs.map((a) => `act-${a.key}`),
    ...shownScreens.map((s) => `screen-${s.key}`),
  ]
  const chosen = values.includes(picked) ? picked : (values[0] ?? '') // what was chosen may have left the list
  useEffect(() => setPicked(chosen), [chosen]) // and what is found later does not move it
  const isWaiting = isAsked && (products.isFetching || orders.isFetching || customers.isFetching)
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim fixed inset-0 z-50" />
        <Dialog.Popup className="palette overlay-in" aria-label={t('title')}>
          <Command loop shouldFilter={false} label={t('title')} value={chosen} onValueChange={setPicked}>
            <div className="palette-head">
              <Search className="icon text-faint" />
              <Command.Input value={text} onValueChange={setText} placeholder={t('placeholder')} />
            </div>
            <Command.List className="palette-list">
              <Group heading={t('orders')} isShown={isAsked && Boolean(orders.data?.items.length)}>
                {orders.data?.items.map((o) => (
                  <Item key={o.id} value={`order-${o.id}`} onSelect={() => go(`${base}/orders/${o.id}`)}>
                    <span className="num">#{o.number}</span>
                    <span className="truncate">{o.customer.name || o.email}</span>
                    <span className="ms-auto num text-faint">{money(o.total, store.locale)}</span>
                  </Item>
                ))}
              </Group>
              <Group heading={t('products')} isShown={isAsked && Boolean(products.data?.items.length)}>
                {products.data?.items.map((p) => (
                  <Item key={p.id} value={`product-${p.id}`} onSelect={() => go(`${base}/products/${p.id}`)}>
                    {p.picture ? <img className="thumb-sm" src={p.picture} alt="" width={28} height={28} /> : <span className="thumb-sm" />}
                    <span className="truncate">{p.title}</span>
                    <span className="ms-auto num text-faint">{p.isTracked ? t('left', { count: p.available }) : ''}</span>
                  </Item>
                ))}
              </Group>
              <Group heading={t('customers')} isShown={isAsked && Boolean(customers.data?.items.length)}>
                {customers.data?.items.map((c) => (
                  <Item key={c.id} value={`customer-${c.id}`} onSelect={() => go(`${base}/customers/${c.id}`)}>
                    <span className="truncate">{c.name || c.email}</span>
                    <span className="ms-auto text-faint truncate">{c.email}</span>
                  </Item>
                ))}
              </Group>
              <Group heading={t('do')} isShown={shownActs.length > 0}>
                {shownActs.map(({ key, icon: Icon, path }) => (
                  <Item key={key} value={`act-${key}`} onSelect={() => go(path === null ? store.url : base + path)}>
                    <Icon className="icon text-faint" />
                    {t(`act.${key}`)}
                  </Item>
                ))}
              </Group>
              <Group heading={t('go')} isShown={shownScreens.length > 0}>
                {shownScreens.map(({ key, icon: Icon, path }) => (
                  <Item key={key} value={`screen-${key}`} onSelect={() => go(base + path)}>
                    <Icon className="icon text-faint" />
                    {t(`screen.${key}`)}
                  </Item>
                ))}
              </Group>
              {!isWaiting && <Command.Empty className="palette-empty">{t('nothing', { q })}</Command.Empty>}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Group({ heading, isShown, children }: { heading: string; isShown: boolean; children: React.ReactNode }) {
  return isShown ? (
    <Command.Group heading={heading} className="palette-group">
      {children}
    </Command.Group>
  ) : null
}

function Item({ value, onSelect, children }: { value: string; onSelect: () => void; children: React.ReactNode }) {
  return (
    <Command.Item value={value} onSelect={onSelect} className="option">
      {children}
    </Command.Item>
  )
}
