'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '#ui/toast'
import { type Problem, problemOf, useStore } from '../client.ts'
import { useDraft } from '../forms/use-draft.ts'

/** One setting as a form: draft, save with the version that was seen, and what was wrong by field. */
export function useSetting<T>(setting: { key: string; value: unknown; version: number }) {
  const { api } = useStore()
  const t = useTranslations('saveBar')
  const form = useDraft(setting.value as T)
  const [version, setVersion] = useState(setting.version)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function save() {
    setBusy(true)
    setProblem(null)
    try {
      const saved = await api.store.updateSetting.call({ key: setting.key as 'general', value: form.draft, version })
      setVersion(saved.version)
      form.commit(saved.value as T)
      toast(t('saved'))
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  const error = (path: string) => problem?.errors?.find((e) => e.path === `value.${path}` || e.path === path)?.message
  return { ...form, save, isBusy, problem, error }
}
