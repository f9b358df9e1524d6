import { FileText, LayoutGrid, Palette, Tag } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { PictureUse } from '#schemas/media'
import { useStore } from '../client.ts'

const icons = { product: Tag, variant: Tag, collection: LayoutGrid, article: FileText, theme: Palette }
const rooms = { product: 'products', variant: 'products', collection: 'collections', article: 'content/articles' }

/** Where a picture stands, each place a link if there is a screen for it. */
export function FileUses({ uses }: { uses: PictureUse[] | undefined }) {
  const t = useTranslations('files')
  const { store } = useStore()
  if (!uses) return <div className="skeleton h-24!" />
  const path = ({ kind, id }: PictureUse) => (kind === 'theme' ? null : `/store/${store.slug}/${rooms[kind]}/${id}`)
  return (
    <section>
      <h3 className="label mb-1">{t('usedIn', { count: uses.length })}</h3>
      <ul>
        {uses.map((use) => {
          const Icon = icons[use.kind]
          const to = path(use)
          return (
            <li key={`${use.kind}-${use.id}-${use.title}`} className="flex items-center gap-3 min-h-10 border-b border-line text-sm">
              <Icon className="icon text-faint" />
              {to ? (
                <Link className="link truncate" href={to}>
                  {use.title}
                </Link>
              ) : (
                <span className="truncate">{use.title}</span>
              )}
              <span className="meta ms-auto whitespace-nowrap">
                {use.kind === 'product' ? (use.place === 1 ? t('cover') : t('place', { n: use.place ?? 0 })) : t(`kind.${use.kind}`)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
