'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'

function useAfter() {
  const queries = useQueryClient()
  const router = useRouter()
  return {
    done: () => {
      void queries.invalidateQueries()
      router.refresh()
    },
    onError: (error: unknown) => toast(problemOf(error).title),
  }
}

/** Fills an empty store with one click. */
export function AddSample({ size = 'md' }: { size?: 'sm' | 'md' }) {
  const t = useTranslations('sample')
  const { api } = useStore()
  const { done, onError } = useAfter()
  const add = useMutation(
    api.sample.add.mutationOptions({
      onSuccess: ({ products }) => {
        toast(t('added', { count: products }))
        done()
      },
      onError,
    }),
  )
  return (
    <Button size={size} isBusy={add.isPending} onClick={() => add.mutate({})}>
      {add.isPending ? t('adding') : t('add')}
    </Button>
  )
}

/** One line above the list while samples are there, with the way to be rid of them. */
export function SampleNote() {
  const t = useTranslations('sample')
  const { api } = useStore()
  const { done, onError } = useAfter()
  const { data } = useQuery(api.sample.count.queryOptions())
  const remove = useMutation(
    api.sample.remove.mutationOptions({
      onSuccess: ({ removed, archived }) => {
        toast(archived ? t('removedPart', { removed, archived }) : t('removed', { count: removed }))
        done()
      },
      onError,
    }),
  )
  const [isAsking, setAsking] = useState(false)
  if (!data?.products) return null
  return (
    <div className="bleed pb-3">
      <div className="banner items-center!">
        <span className="flex-1">{t('note', { count: data.products })}</span>
        <Button size="sm" onClick={() => setAsking(true)}>
          {t('remove')}
        </Button>
      </div>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('askTitle', { count: data.products })}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
            <Button kind="danger" isBusy={remove.isPending} onClick={() => remove.mutate({})}>
              {t('removeAll', { count: data.products })}
            </Button>
          </>
        }
      >
        {t('askText')}
      </Dialog>
    </div>
  )
}
