import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#ui/button'

type Views<V extends string> = {
  label: string
  views: readonly V[]
  view: V
  onView: (view: V) => void
  name: (view: V) => ReactNode
}

/** The views of a list, one of them current. */
export function ViewTabs<V extends string>({ label, views, view, onView, name }: Views<V>) {
  return (
    <div className="bleed">
      <div className="tabs" role="group" aria-label={label}>
        {views.map((v) => (
          <button key={v} type="button" aria-current={v === view || undefined} onClick={() => onView(v)}>
            {name(v)}
          </button>
        ))}
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
