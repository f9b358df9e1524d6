import { useTranslations } from 'next-intl'
import type { PictureOutput } from '#schemas/media'

type Props = { files: PictureOutput[]; open: string; onOpen: (id: string) => void }

/** The pictures as tiles; the open one is framed. */
export function FileGrid({ files, open, onOpen }: Props) {
  const t = useTranslations('files')
  return (
    <ul className="file-grid">
      {files.map((f) => (
        <li key={f.id}>
          <button
            type="button"
            id={`file-${f.id}`}
            className="file-tile"
            data-row=""
            aria-current={f.id === open || undefined}
            onClick={() => onOpen(f.id)}
          >
            <span className="frame">
              {f.url ? (
                <img src={f.url} alt="" width={240} height={240} loading="lazy" />
              ) : (
                <span className="grid place-items-center aspect-square text-sm text-muted">
                  {t(f.status === 'failed' ? 'failed' : 'preparing')}
                </span>
              )}
              {!f.alt && <span className="pill pill-warn">{t('noAlt')}</span>}
            </span>
            <span className="block text-sm truncate pt-2">{f.filename}</span>
            <span className="meta block num">
              {f.width} × {f.height}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
