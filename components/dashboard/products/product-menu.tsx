'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ProductOutput } from '#schemas/catalog'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Menu } from '#ui/menu'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'

/** What is done to a product as a whole. Archiving offers undo; deleting asks. */
export function ProductMenu({ product, isDirty }: { product: ProductOutput; isDirty: boolean }) {
  const t = useTranslations('productMenu')
  const { api, store } = useStore()
  const router = useRouter()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const base = `/store/${store.slug}/products`
  const isArchived = product.status === 'archived'

  async function attempt(work: () => Promise<void>) {
    if (isDirty) return toast(t('saveFirst'))
    try {
      await work()
      await queries.invalidateQueries()
    } catch (error) {
      toast(problemOf(error).title)
    }
  }
  const setStatus = async (status: ProductOutput['status']) => {
    await api.catalog.changeProducts.call({ kind: 'status', ids: [product.id], status })
    router.push(base)
    router.refresh()
  }
  return (
    <>
      <Menu
        trigger={
          <button type="button" className="icon-btn" aria-label={t('more')}>
            <Ellipsis className="icon" />
          </button>
        }
        items={[
          {
            label: t('duplicate'),
            run: () =>
              void attempt(async () => {
                const copy = await api.catalog.duplicateProduct.call({ id: product.id })
                router.push(`${base}/${copy.id}`)
                toast(t('duplicated'))
              }),
          },
          {
            label: isArchived ? t('activate') : t('archive'),
            run: () =>
              void attempt(async () => {
                await setStatus(isArchived ? 'active' : 'archived')
                toast(t(isArchived ? 'activated' : 'archived'), {
                  label: t('undo'),
                  run: () => void attempt(() => setStatus(product.status)),
                })
              }),
          },
          'line',
          { label: t('delete'), isDanger: true, run: () => setAsking(true) },
        ]}
      />
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('deleteTitle', { title: product.title })}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>{t('close')}</Button>
            <Button
              kind="danger"
              onClick={() =>
                void attempt(async () => {
                  setAsking(false)
                  await api.catalog.deleteProduct.call({ id: product.id })
                  router.push(base)
                  router.refresh()
                })
              }
            >
              {t('deleteAct')}
            </Button>
          </>
        }
      >
        <p>{t('deleteText')}</p>
      </Dialog>
    </>
  )
}
