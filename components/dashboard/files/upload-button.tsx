'use client'
import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '#ui/button'
import { accepted } from './upload.ts'
import { UploadRows } from './upload-rows.tsx'
import { useUploads } from './use-uploads.ts'

/** New pictures for the library, from where one is chosen. */
export function UploadButton() {
  const t = useTranslations('files')
  const input = useRef<HTMLInputElement>(null)
  const uploads = useUploads()
  return (
    <div className="pb-3">
      <input
        ref={input}
        type="file"
        multiple
        accept={accepted}
        className="sr-only"
        tabIndex={-1}
        aria-label={t('upload')}
        onChange={(e) => {
          uploads.send([...(e.target.files ?? [])])
          e.target.value = ''
        }}
      />
      <Button size="sm" onClick={() => input.current?.click()}>
        <Upload className="icon icon-sm" /> {t('upload')}
      </Button>
      <UploadRows rows={uploads.rows} onRetry={uploads.retry} onDismiss={uploads.dismiss} />
    </div>
  )
}
