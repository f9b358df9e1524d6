import { storeUrl } from '../kernel/index.ts'

/** Address of a picture on its store's host. Widths are those of the media module; the file never changes. */
export const mediaPath = (hash: string, width: number, type: 'webp' | 'avif' = 'webp') => `/media/${hash}-${width}.${type}`
export const mediaUrl = (slug: string, hash: string, width: number) => storeUrl(slug, mediaPath(hash, width))
