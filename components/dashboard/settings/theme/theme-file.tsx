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
      const { title, errors } = problemOf(failed)
      toast(
        failed instanceof SyntaxError
          ? t('fileWrong')
          : [title, errors?.[0] && `${errors[0].path}: ${errors[0].message}`].filter(Boolean).join(' '),
      )
    } finally {
      setBusy(false)
    }
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
