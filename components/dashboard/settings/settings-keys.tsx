'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { Banner } from '#ui/empty'
import { TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'
import { problemOf, useStore } from '../client.ts'
import { useWords } from '../format.ts'

/** API keys: made, shown once, revoked. */
export function ApiKeys() {
  const t = useTranslations('keys')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const { data } = useQuery(api.store.listKeys.queryOptions())
  const refresh = { onSuccess: () => queries.invalidateQueries() }
  const create = useMutation(api.store.createKey.mutationOptions(refresh))
  const revoke = useMutation(api.store.revokeKey.mutationOptions(refresh))
  return (
    <section className="section pt-2! last grid gap-5">
      <p className="text-base text-muted">
        {t('lead')}{' '}
        <a className="link" href="/api/v1/openapi.json">
          {t('document')}
        </a>
      </p>
      <form
        className="flex items-end gap-2"
        onSubmit={(e) => {
          e.preventDefault()
          create.mutate({ name, scopes: ['all'] })
          setName('')
        }}
      >
        <TextField
          label={t('name')}
          value={name}
          onChange={(e) => setName(e.target.value)}
          required
          maxLength={60}
          error={create.error ? problemOf(create.error).title : undefined}
        />
        <SubmitButton kind="primary" isBusy={create.isPending}>
          {t('make')}
        </SubmitButton>
      </form>
      {create.data && (
        <Banner tone="accent">
          {t('once')} <code className="font-mono text-xs break-all select-all">{create.data.key}</code>
        </Banner>
      )}
      {data && data.items.length > 0 && (
        <table className="table" style={{ '--edge': '0px' } as React.CSSProperties}>
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th>{t('begins')}</th>
              <th className="hide-phone">{t('used')}</th>
              <th>
                <span className="sr-only">{t('revoke')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((k) => (
              <tr key={k.id}>
                <td className="name">{k.name}</td>
                <td className="font-mono text-xs">{k.prefix}…</td>
                <td className="hide-phone text-faint">{k.lastUsedAt ? when(k.lastUsedAt) : t('never')}</td>
                <td className="r">
                  <Button size="sm" kind="danger" onClick={() => confirm(t('ask', { name: k.name })) && revoke.mutate({ id: k.id })}>
                    {t('revoke')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
