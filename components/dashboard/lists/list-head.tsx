import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#ui/button'
import { SkeletonRows } from '#ui/skeleton'

type Views<V extends string> = {
  label: string
  views: readonly V[]
  /** null while a view of one's own is shown. */
  view: V | null
  onView: (view: V) => void
  name: (view: V) => ReactNode
  /** Views of one's own, behind the given ones. */
  children?: ReactNode
}

/** The views of a list, one of them current. */
export function ViewTabs<V extends string>({ label, views, view, onView, name, children }: Views<V>) {
  return (
    <div className="bleed">
      <div className="tabs" role="group" aria-label={label}>
        {views.map((v) => (
          <button key={v} type="button" aria-current={v === view || undefined} onClick={() => onView(v)}>
            {name(v)}
          </button>
        ))}
        {children}
      </div>
    </div>
  )
}

type SearchProps = { label: string; value: string; onSearch: (text: string | null) => void; children?: ReactNode }

/** The search of a list, with filters and sorting behind it. */
export function SearchBar({ label, value, onSearch, children }: SearchProps) {
  return (
    <div className="toolbar">
      <label className="input-group md:max-w-[320px]">
        <Search className="icon text-faint" />
        <input placeholder={label} aria-label={label} value={value} onChange={(e) => onSearch(e.target.value || null)} />
      </label>
      {children}
    </div>
  )
}

/** A list that is asked for the first time. */
export function ListWaiting() {
  return <SkeletonRows label={useTranslations('lists')('waiting')} />
}

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

/** The next page of a list, when there is one. */
export function MoreRows({ query, label }: { query: Pages; label: string }) {
  if (!query.hasNextPage) return null
  return (
    <div className="pager justify-center">
      <Button onClick={() => void query.fetchNextPage()} isBusy={query.isFetchingNextPage}>
        {label}
      </Button>
    </div>
  )
}
