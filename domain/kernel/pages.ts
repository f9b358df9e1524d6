import { invalid } from './errors.ts'

/** A cursor is the sort key of the last row, opaque to callers. */
export const encodeCursor = (key: (string | number)[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string' || Number.isFinite(part))) return key
  } catch {
    // falls through to the one answer for every broken cursor
  }
  throw invalid('cursor.invalid', 'This cursor is not one of ours.')
}

/** Cuts the extra row that tells whether there is more. */
export function pageFrom<T>(rows: T[], limit: number, keyOf: (row: T) => (string | number)[]): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null }
}
