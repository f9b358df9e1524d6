'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '#ui/empty'
import { TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'
import { problemOf, useStore } from '../../client.ts'
import { DomainItem } from './domain-item.tsx'

/** The addresses of the shop: the platform's own, those that are brought along, and the one that all lead to. */
export function DomainsSection({ mayChange }: { mayChange: boolean }) {
  const t = useTranslations('domains')
  const { api } = useStore()
  const queries = useQueryClient()
  const [host, setHost] = useState('')
  const { data, error } = useQuery({
    ...api.domains.list.queryOptions(),
    // what is not open yet is looked up by the worker, at once and then every few minutes
    refetchInterval: (q) => {
      const open = q.state.data?.items.filter((d) => !d.isVerified || !d.leadsHere) ?? []
      if (!open.length) return false
      const isFresh = open.some(
        (d) => Date.now() - Date.parse(d.createdAt) < 600_000 || Date.now() - Date.parse(d.checkedAt ?? '') < 60_000,
      )
      return isFresh ? 3_000 : 30_000
    },
  })
  const add = useMutation(
    api.domains.add.mutationOptions({
      onSuccess: () => {
        setHost('')
        void queries.invalidateQueries({ queryKey: api.domains.key() })
      },
    }),
  )
  const problem = add.error ? problemOf(add.error) : null
  const own = data?.items.find((d) => d.isOwn)
  return (
    <>
      <section className="section pt-2!">
        {error && <Banner tone="danger">{problemOf(error).title}</Banner>}
        {own?.host.endsWith('.localhost') && <Banner tone="accent">{t('onlyHere')}</Banner>}
        {data ? (
          <ul>
            {data.items.map((d) => (
              <DomainItem key={d.host} domain={d} mayChange={mayChange} />
            ))}
          </ul>
        ) : (
          !error && <div className="skeleton h-16!" />
        )}
      </section>
      {mayChange && (
        <section className="section last">
          <form
            className="grid gap-3"
            onSubmit={(e) => {
              e.preventDefault()
              add.mutate({ host })
            }}
          >
            <h2 className="section-title">{t('addTitle')}</h2>
            <div className="flex items-start gap-2">
              <TextField
                label={<span className="sr-only">{t('address')}</span>}
                fieldClass="flex-1"
                placeholder="shop.example.com"
                autoComplete="off"
                spellCheck={false}
                required
                value={host}
                onChange={(e) => setHost(e.target.value)}
                error={problem?.errors?.[0]?.message ?? problem?.title}
                hint={t('addHint')}
              />
              <SubmitButton kind="primary" className="mt-1.5" isBusy={add.isPending}>
                {t('add')}
              </SubmitButton>
            </div>
          </form>
        </section>
      )}
    </>
  )
}
