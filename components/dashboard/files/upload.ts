import type { PictureOutput } from '#schemas/media'
import type { Problem } from '../client.ts'

/** What the library takes. */
export const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

export type Upload = { done: Promise<PictureOutput>; cancel: () => void }

/** Sends one picture and tells how far it is, from 0 to 1. Rejects with the problem's sentence; `offline` is said when nobody answers. */
export function uploadPicture(file: File, slug: string, offline: string, onProgress: (share: number) => void = () => undefined): Upload {
  const request = new XMLHttpRequest() // fetch does not tell of its upload
  const done = new Promise<PictureOutput>((resolve, reject) => {
    request.upload.onprogress = (e) => e.lengthComputable && onProgress(e.loaded / e.total)
    request.onload = () => {
      const body = readJson(request.responseText)
      if (request.status < 300 && body) resolve(body as PictureOutput)
      else reject(new Error((body as Problem | null)?.title ?? offline))
    }
    request.onerror = () => reject(new Error(offline))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
  })
  const body = new FormData()
  body.append('alt', '')
  body.append('file', file)
  request.open('POST', '/api/v1/media')
  request.setRequestHeader('x-vitrine-store-slug', slug)
  request.send(body)
  return { done, cancel: () => request.abort() }
}

/** What a proxy in between answers may be a page. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
