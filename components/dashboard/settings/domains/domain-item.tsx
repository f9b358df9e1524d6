'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DomainOutput } from '#schemas/stores'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Menu } from '#ui/menu'
import { Status } from '#ui/status'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../client.ts'
import { useWords } from '../../format.ts'
import { DomainRecords } from './domain-records.tsx'

/** One address: what it does now, and what it still waits for. */
export function DomainItem({ domain, mayChange }: { domain: DomainOutput; mayChange: boolean }) {
  const t = useTranslations('domains')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const queries = useQueryClient()
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const { host, isOwn, isPrimary, isVerified, leadsHere } = domain
  const after = {
    onSuccess: () => {
      setAsking(false)
      void queries.invalidateQueries({ queryKey: api.domains.key() })
      router.refresh() // the links to the shop
    },
    onError: (failed: unknown) => toast(problemOf(failed).title),
  }
  const makePrimary = useMutation(api.domains.makePrimary.mutationOptions(after))
  const remove = useMutation(api.domains.remove.mutationOptions(after))
  const isOpen = isVerified && leadsHere
  const wrong = domain.records.filter((r) => !r.isRight).length
  const acts = [
    ...(isOpen && !isPrimary ? [{ label: t('makeMain'), run: () => makePrimary.mutate({ host }) }] : []),
    ...(isOwn ? [] : [{ label: t('remove'), isDanger: true, run: () => setAsking(true) }]),
  ]
  return (
    <li className="border-t border-line first:border-0">
      <div className="grid grid-cols-[minmax(0,1fr)_36px] md:grid-cols-[minmax(0,1fr)_auto_36px] items-center gap-x-4 gap-y-1 py-3">
        <div className="min-w-0">
          <b className="font-[550] break-all">{host}</b>
          <p className="text-sm text-muted">
            {isOwn
              ? t('given')
              : domain.openSince
                ? t('since', { when: when(domain.openSince) })
                : t('added', { when: when(domain.createdAt), who: domain.createdBy })}
          </p>
        </div>
        <span className="max-md:row-start-2">
          {isPrimary ? (
            <Status fill={1} tone={isOpen ? 'ok' : 'danger'}>
              {t(isOpen ? 'main' : 'mainLost')}
            </Status>
          ) : isOpen ? (
            <Status fill={1}>{t('leads')}</Status>
          ) : (
            <Status fill={wrong === 1 ? 0.5 : 0} tone="warn">
              {domain.checkedAt ? t('wrong', { count: wrong }) : t('looking')}
            </Status>
          )}
        </span>
        {mayChange && acts.length > 0 ? (
          <Menu
            trigger={
              <button type="button" className="icon-btn" aria-label={t('more', { host })}>
                <Ellipsis className="icon" />
              </button>
            }
            items={acts}
          />
        ) : null}
      </div>
      {!isOpen && <DomainRecords domain={domain} mayChange={mayChange} />}
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('askTitle', { host })}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
            <Button kind="danger" isBusy={remove.isPending} onClick={() => remove.mutate({ host })}>
              {t('remove')}
            </Button>
          </>
        }
      >
        <p>{t(isPrimary ? 'askMain' : 'askText')}</p>
      </Dialog>
    </li>
  )
}
