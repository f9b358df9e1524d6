'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { type MetadataEntry, type MetadataKind, metadataKinds } from '#schemas/stores'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Banner } from '#ui/empty'
import { SelectField, TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../client.ts'
import { ValueField } from './value-field.tsx'

/** One fact, new or changed. */
export function MetadataDialog({ entry, onClose }: { entry: MetadataEntry | null; onClose: () => void }) {
  const t = useTranslations('metadata')
  const { api } = useStore()
  const queries = useQueryClient()
  const form = useId()
  const [key, setKey] = useState(entry?.key ?? '')
  const [kind, setKind] = useState<MetadataKind>(entry?.kind ?? 'text')
  const [text, setText] = useState(textOf(entry))
  const [isWrong, setWrong] = useState(false)
  const put = useMutation(
    api.metadata.put.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: api.metadata.key() })
        toast(t('saved'))
        onClose()
      },
    }),
  )
  const problem = put.error ? problemOf(put.error) : null
  const of = (path: string) => problem?.errors?.find((e) => e.path === path)?.message
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={entry ? t('edit', { key: entry.key }) : t('addTitle')}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <SubmitButton kind="primary" form={form} isBusy={put.isPending}>
            {t('save')}
          </SubmitButton>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(e) => {
          e.preventDefault()
          const value = typedValue(kind, text)
          setWrong(value === undefined)
          if (value !== undefined) put.mutate({ key, kind, value, version: entry?.version ?? 0 })
        }}
      >
        {problem && !problem.errors && (
          <Banner tone="danger">
            {problem.code === 'metadata.version_conflict' ? t(entry ? 'changedSince' : 'taken') : problem.title}
          </Banner>
        )}
        <TextField
          label={t('key')}
          value={key}
          disabled={entry !== null}
          required
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          hint={t('keyHint')}
          error={of('key')}
          onChange={(e) => setKey(e.target.value)}
        />
        <SelectField label={t('kind')} value={kind} onChange={(e) => setKind(e.target.value as MetadataKind)}>
          {metadataKinds.map((k) => (
            <option key={k} value={k}>
              {t(`kinds.${k}`)}
            </option>
          ))}
        </SelectField>
        <ValueField kind={kind} text={text} error={isWrong ? t('badJson') : of('value')} onChange={setText} />
      </form>
    </Dialog>
  )
}

const textOf = (entry: MetadataEntry | null) =>
  entry ? (entry.kind === 'json' ? JSON.stringify(entry.value, null, 2) : String(entry.value)) : ''

/** What is sent; text that is not of its kind goes as it is, and the server says what is wrong with it. */
function typedValue(kind: MetadataKind, text: string): unknown {
  if (kind === 'boolean') return text === 'true'
  if (kind === 'number') return text.trim() && Number.isFinite(Number(text)) ? Number(text) : text
  if (kind !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
