'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { TextField } from '#ui/field'
import { useTools } from './context.tsx'
import { kindOf } from './template-names.ts'

/** Kinds of which one thing may look different from the others. */
const kinds = ['product', 'collection', 'page']
const suffixOf = (words: string) =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)

type Props = { chosen: string; onMade: (name: string) => void; onGone: () => void }
/** Another template of a kind, begun as a copy of the one that is chosen; products, collections and pages choose it where they are edited. */
export function NewTemplate({ chosen, onMade, onGone }: Props) {
  const t = useTranslations('editor')
  const { store } = useTools()
  const [words, setWords] = useState<string | null>(null)
  const kind = kindOf(chosen)
  const suffix = suffixOf(words ?? '')
  const name = `templates/${kind}.${suffix}`
  const isTaken = suffix !== '' && name in store.state.docs
  if (!kinds.includes(kind)) return null
  const make = () => {
    store.edit('add', { ...store.state.docs, [name]: structuredClone(store.state.docs[chosen]) } as typeof store.state.docs)
    setWords(null)
    onMade(name)
  }
  const remove = () => {
    const { [chosen]: _, ...rest } = store.state.docs
    store.edit('delete', rest, { selection: null })
    onGone()
  }
  if (words === null)
    return (
      <div className="flex flex-wrap gap-2 p-2">
        <Button size="sm" kind="quiet" onClick={() => setWords('')}>
          {t('newTemplate')}
        </Button>
        {chosen.includes('.') && (
          <Button size="sm" kind="quiet" onClick={remove}>
            {t('deleteTemplate')}
          </Button>
        )}
      </div>
    )
  return (
    <form
      className="grid gap-2 p-2"
      onSubmit={(e) => {
        e.preventDefault()
        if (suffix && !isTaken) make()
      }}
    >
      <TextField
        label={t('templateName')}
        value={words}
        maxLength={40}
        autoFocus
        hint={t('templateNameHint')}
        error={isTaken ? t('templateTaken') : undefined}
        onChange={(e) => setWords(e.target.value)}
      />
      <div className="flex gap-2">
        <Button size="sm" kind="primary" type="submit" disabled={!suffix || isTaken}>
          {t('makeTemplate')}
        </Button>
        <Button size="sm" onClick={() => setWords(null)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
