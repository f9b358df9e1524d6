'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '#ui/button'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../client.ts'

const mostBytes = 8 * 1024 * 1024

/** Adds a theme out of a file that a store has saved. */
export function ThemeFileButton() {
  const t = useTranslations('themes')
  const { api } = useStore()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const take = async (file: File) => {
    setBusy(true)
    try {
      if (file.size > mostBytes) return toast(t('fileWrong'))
      await api.themePlans.importFile.call(JSON.parse(await file.text()))
      void queries.invalidateQueries({ queryKey: api.themes.key() })
      toast(t('added'))
    } catch (failed) {
      toast(wordsOf(failed))
    } finally {
      setBusy(false)
    }
  }
  /** A file of something else is no file of a theme; in a theme's file the first thing that is wrong is named. */
  const wordsOf = (failed: unknown): string => {
    const { code, title, errors } = problemOf(failed)
    const [first] = errors ?? []
    if (failed instanceof SyntaxError || (code === 'input.invalid' && !first?.path.includes('/'))) return t('fileWrong')
    return first ? `${title} ${first.path}: ${first.message}` : title
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('fromFile')}
        onChange={(e) => {
          const [file] = e.target.files ?? []
          e.target.value = ''
          if (file) void take(file)
        }}
      />
      <Button size="sm" isBusy={isBusy} onClick={() => input.current?.click()}>
        {t('chooseFile')}
      </Button>
    </>
  )
}
