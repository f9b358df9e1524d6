'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { toast } from '#ui/toast'
import { useStore } from '../client.ts'
import { uploadPicture } from './upload.ts'

export type Sending = { id: number; file: File; share: number; problem: string; cancel: () => void }
let lastId = 0
const atOnce = 3

/** Files on their way, three at a time; what failed stays until it is tried again or put away. */
export function useUploads() {
  const t = useTranslations('files')
  const { api, store } = useStore()
  const queries = useQueryClient()
  const [rows, setRows] = useState<Sending[]>([])
  const waiting = useRef<Sending[]>([])
  const running = useRef(0)
  const patch = (id: number, change: Partial<Sending>) => setRows((all) => all.map((r) => (r.id === id ? { ...r, ...change } : r)))
  const dismiss = (id: number) => {
    waiting.current = waiting.current.filter((r) => r.id !== id)
    setRows((all) => all.filter((r) => r.id !== id))
  }

  function next() {
    const row = waiting.current.shift()
    if (!row) return
    running.current += 1
    const { done, cancel } = uploadPicture(row.file, store.slug, t('offline'), (share) => patch(row.id, { share }))
    patch(row.id, {
      cancel: () => {
        cancel()
        dismiss(row.id)
      },
    })
    done
      .then(() => {
        dismiss(row.id)
        toast(t('added', { name: row.file.name }))
      })
      .catch((error: Error) => patch(row.id, { problem: error.message }))
      .finally(() => {
        running.current -= 1
        void queries.invalidateQueries({ queryKey: api.media.key() })
        next()
      })
  }
  const send = (files: File[]) => {
    const fresh = files.map((file) => {
      lastId += 1
      const id = lastId
      return { id, file, share: 0, problem: '', cancel: () => dismiss(id) }
    })
    setRows((all) => [...all, ...fresh])
    waiting.current.push(...fresh)
    while (running.current < atOnce && waiting.current.length) next()
  }
  const retry = (row: Sending) => {
    dismiss(row.id)
    send([row.file])
  }
  return { rows, send, retry, dismiss }
}
