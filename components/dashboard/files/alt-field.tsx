'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { TextAreaField } from '#ui/field'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'

/** The words of a picture. They are saved when the field is left, also when it is left by closing what it stands in. */
export function AltField({ id, alt }: { id: string; alt: string }) {
  const t = useTranslations('files')
  const { api } = useStore()
  const queries = useQueryClient()
  const typed = useRef(alt)
  const saved = useRef(alt)
  const save = async () => {
    const text = typed.current.trim()
    if (text === saved.current) return
    const before = saved.current
    saved.current = text
    try {
      await api.media.update.call({ id, alt: text })
      void queries.invalidateQueries({ queryKey: api.media.key() })
      toast(t('altSaved'))
    } catch (error) {
      saved.current = before
      toast(`${t('altFailed')} ${problemOf(error).title}`)
    }
  }
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => typed.current.trim() !== saved.current && event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('beforeunload', warn)
      void latest.current()
    }
  }, [])
  return (
    <TextAreaField
      label={t('alt')}
      rows={2}
      maxLength={500}
      defaultValue={alt}
      hint={t('altHint')}
      onChange={(e) => {
        typed.current = e.target.value
      }}
      onBlur={() => void save()}
      onKeyDown={(e) => {
        if (!(e.metaKey || e.ctrlKey) || e.key !== 's') return
        e.preventDefault()
        void save()
      }}
    />
  )
}
