import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = { title: ReactNode; crumb?: { href: string; label: string }; actions?: ReactNode; hasLine?: boolean }

/** Crumb above the title when there is a parent; actions at the end, the primary outside. */
export const PageHead = ({ title, crumb, actions, hasLine = false }: Props) => (
  <header className={`page-head${hasLine ? ' border-b border-line' : ''}`}>
    <div className="min-w-0">
      {crumb && (
        <Link className="crumb" href={crumb.href}>
          <ArrowLeft className="icon icon-sm" /> {crumb.label}
        </Link>
      )}
      <h1 className="title mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 break-words">{title}</h1>
    </div>
    <div className="btn-row">{actions}</div>
  </header>
)
