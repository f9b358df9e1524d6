'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ChevronUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Bar } from '#ui/bar'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { SelectField, TextField } from '#ui/field'
import { Menu } from '#ui/menu'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'

type Props = { selected: Set<string>; collections: { id: string; title: string }[]; onDone: () => void }
const statuses = ['active', 'draft', 'archived'] as const

/** What can be done with a selection, each in one step, and one undo for all of it. */
export function BulkBar({ selected, collections, onDone }: Props) {
  const t = useTranslations('bulk')
  const { api } = useStore()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'prices' | 'tags' | 'collection' | null>(null)
  const [percent, setPercent] = useState('')
  const [tag, setTag] = useState('')
  const [collectionId, setCollectionId] = useState(collections[0]?.id ?? '')
  const ids = [...selected]
  const change = useMutation(
    api.catalog.changeProducts.mutationOptions({
      onSuccess: ({ changed, undo }) => {
        setOpen(null)
        void queries.invalidateQueries()
        if (undo.products.length) toast(t('changed', { count: changed }), { label: t('undo'), run: () => back.mutate(undo) })
        else toast(t('nothing'))
        onDone()
      },
      onError: (error) => toast(problemOf(error).title),
    }),
  )
  const back = useMutation(
    api.catalog.changeProducts.mutationOptions({
      onSuccess: ({ changed, skipped }) => {
        void queries.invalidateQueries()
        toast(skipped ? t('undonePart', { count: changed, skipped }) : t('undone', { count: changed }))
      },
      onError: (error) => toast(problemOf(error).title),
    }),
  )
  const rate = Number(percent.replace(',', '.').replace('−', '-'))
  const isRate = percent.trim() !== '' && Number.isFinite(rate) && rate >= -99 && rate <= 900 && rate !== 0
  return (
    <>
      <Bar>
        <span>
          <b className="num">{selected.size}</b> {t('selected')}
        </span>
        <span className="sep" />
        <Menu
          side="top"
          trigger={
            <button type="button">
              {t('status')} <ChevronUp className="icon icon-sm" />
            </button>
          }
          items={statuses.map((status) => ({ label: t(`to.${status}`), run: () => change.mutate({ kind: 'status', ids, status }) }))}
        />
        <button type="button" onClick={() => setOpen('prices')}>
          {t('prices')}
        </button>
        {collections.length > 0 && (
          <button type="button" onClick={() => setOpen('collection')}>
            {t('collection')}
          </button>
        )}
        <button type="button" className="hide-phone" onClick={() => setOpen('tags')}>
          {t('tag')}
        </button>
        <span className="sep" />
        <button type="button" aria-label={t('clear')} onClick={onDone}>
          <X className="icon" />
        </button>
      </Bar>
      <Dialog
        isOpen={open === 'prices'}
        onClose={() => setOpen(null)}
        title={t('pricesTitle', { count: selected.size })}
        foot={
          <>
            <Button onClick={() => setOpen(null)}>{t('close')}</Button>
            <Button
              kind="primary"
              disabled={!isRate}
              isBusy={change.isPending}
              onClick={() => change.mutate({ kind: 'prices', ids, percent: rate })}
            >
              {t('pricesAct', { count: selected.size })}
            </Button>
          </>
        }
      >
        <TextField
          label={t('percent')}
          hint={t('percentHint')}
          inputMode="text"
          after="%"
          value={percent}
          onChange={(e) => setPercent(e.target.value)}
        />
      </Dialog>
      <Dialog
        isOpen={open === 'tags'}
        onClose={() => setOpen(null)}
        title={t('tagTitle', { count: selected.size })}
        foot={
          <>
            <Button onClick={() => setOpen(null)}>{t('close')}</Button>
            <Button disabled={!tag.trim()} onClick={() => change.mutate({ kind: 'tags', ids, add: [], remove: [tag.trim()] })}>
              {t('tagRemove')}
            </Button>
            <Button
              kind="primary"
              disabled={!tag.trim()}
              isBusy={change.isPending}
              onClick={() => change.mutate({ kind: 'tags', ids, add: [tag.trim()], remove: [] })}
            >
              {t('tagAdd')}
            </Button>
          </>
        }
      >
        <TextField label={t('tagName')} maxLength={255} value={tag} onChange={(e) => setTag(e.target.value)} />
      </Dialog>
      <Dialog
        isOpen={open === 'collection'}
        onClose={() => setOpen(null)}
        title={t('collectionTitle', { count: selected.size })}
        foot={
          <>
            <Button onClick={() => change.mutate({ kind: 'collection', ids, collectionId, isIn: false })}>{t('collectionRemove')}</Button>
            <Button
              kind="primary"
              isBusy={change.isPending}
              onClick={() => change.mutate({ kind: 'collection', ids, collectionId, isIn: true })}
            >
              {t('collectionAdd')}
            </Button>
          </>
        }
      >
        <SelectField label={t('collectionName')} value={collectionId} onChange={(e) => setCollectionId(e.target.value)}>
          {collections.map((c) => (
            <option key={c.id} value={c.id}>
              {c.title}
            </option>
          ))}
        </SelectField>
      </Dialog>
    </>
  )
}
