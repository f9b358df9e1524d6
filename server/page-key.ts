import { shopPath } from './shop-path.ts'

/** The cache key of a shop page, or null when it is not one of those that everybody sees alike. */
export function pageKey(storeId: number, host: string, url: string): string | null {
  const path = shopPath(url)
  return path?.isShared ? `${storeId} ${host} ${path.internal}` : null
}
