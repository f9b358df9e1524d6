import { RotateCcw, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { bytes } from '../format.ts'
import type { Sending } from './use-uploads.ts'

type Props = { rows: Sending[]; onRetry: (row: Sending) => void; onDismiss: (id: number) => void }

/** What is on its way, how far it is, and what did not work. */
export function UploadRows({ rows, onRetry, onDismiss }: Props) {
  const t = useTranslations('files')
  const language = useLocale()
  if (!rows.length) return null
  return (
    <ul className="bleed py-3 border-y border-line grid gap-2 text-sm bg-canvas" aria-label={t('onTheWay')}>
      {rows.map((row) => (
        <li key={row.id} className="flex items-center gap-4">
          <span className="w-40 max-md:w-24 shrink-0 truncate">{row.file.name}</span>
          {row.problem ? (
            <span className="flex-1 text-danger" role="alert">
              {row.problem}
            </span>
          ) : (
            <>
              <span
                className="progress flex-1"
                role="progressbar"
                aria-label={row.file.name}
                aria-valuenow={Math.round(row.share * 100)}
                style={{ '--value': `${row.share * 100}%` } as React.CSSProperties}
              >
                <i />
              </span>
              <span className="num text-muted whitespace-nowrap hide-phone">
                {t('sofar', { sent: bytes(row.share * row.file.size, language), all: bytes(row.file.size, language) })}
              </span>
            </>
          )}
          {row.problem && (
            <button
              type="button"
              className="icon-btn icon-btn-sm"
              aria-label={t('retry', { name: row.file.name })}
              onClick={() => onRetry(row)}
            >
              <RotateCcw className="icon" />
            </button>
          )}
          <button
            type="button"
            className="icon-btn icon-btn-sm"
            aria-label={t(row.problem ? 'dismiss' : 'cancel', { name: row.file.name })}
            onClick={() => (row.problem ? onDismiss(row.id) : row.cancel())}
          >
            <X className="icon" />
          </button>
        </li>
      ))}
    </ul>
  )
}
