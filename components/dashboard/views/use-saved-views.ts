'use client'
import { useQuery } from '@tanstack/react-query'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import type { SavedView, ViewScreen } from '#schemas/stores'
import { useStore } from '../client.ts'

/**
 * The store's own views of a list and which of them is shown now. `query` is what is shown, in one spelling; `isGiven` says that
 * it is no more than one of the given views. `more` is kept in a new view beside what stands in the address, such as the columns.
 */
export function useSavedViews(screen: ViewScreen, more: Record<string, string> = {}) {
  const { api } = useStore()
  const router = useRouter()
  const path = usePathname()
  const query = canonical(useSearchParams().toString())
  const { data } = useQuery({ ...api.views.list.queryOptions({ input: { screen } }), staleTime: 60_000 })
  const views: SavedView[] = data?.items ?? []
  const current = views.find((v) => canonical(v.query) === query) ?? null
  const show = (next: string) => router.push(next ? `${path}?${next}` : path, { scroll: false })
  return {
    screen,
    views,
    query: canonical(new URLSearchParams({ ...more, ...Object.fromEntries(new URLSearchParams(query)) }).toString()),
    current,
    isGiven: [...new URLSearchParams(query).keys()].every((key) => key === 'view'),
    /** Shows another question altogether: nothing of the present one stays. */
    show,
    /** The tabs of the given views: none of them is current while a view of one's own is, and choosing one leaves that. */
    given: <V extends string>(view: V, choose: (view: V) => void) => ({
      view: current ? null : view,
      onView: (next: V) => (current ? show(`view=${next}`) : choose(next)),
    }),
  }
}

/** The same question in one spelling. */
function canonical(query: string): string {
  const params = new URLSearchParams(query)
  params.sort()
  return params.toString()
}
