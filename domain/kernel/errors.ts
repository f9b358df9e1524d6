/** An error that is expected: it has a code for programs, a status for HTTP and a sentence for people. */
export class DomainError extends Error {
  readonly code: string
  readonly status: number
  readonly data: Record<string, unknown> | undefined
  readonly errors: FieldError[] | undefined

  constructor(code: string, status: number, message: string, more: { data?: Record<string, unknown>; errors?: FieldError[] } = {}) {
    super(message)
    this.code = code
    this.status = status
    this.data = more.data
    this.errors = more.errors
  }
}

export type FieldError = { path: string; message: string }

export const notFound = (noun: string) =>
  new DomainError(`${noun}.not_found`, 404, `There is no such ${noun.replaceAll('_', ' ')} in this store.`)
export const conflict = (code: string, message: string, data?: Record<string, unknown>) =>
  new DomainError(code, 409, message, data ? { data } : {})
export const invalid = (code: string, message: string, errors?: FieldError[]) =>
  new DomainError(code, 422, message, errors ? { errors } : {})
export const versionConflict = (noun: string, data?: Record<string, unknown>) =>
  conflict(`${noun}.version_conflict`, `Somebody else saved this ${noun} in the meantime.`, data)

/** RFC 9457. Unknown errors become a 500 that shows an id and nothing else. */
export function problemOf(error: unknown, requestId: string): { status: number; body: Record<string, unknown> } {
  if (!(error instanceof DomainError) && isUnreadable(error)) {
    return problemOf(
      invalid('input.unreadable', 'A value of the request cannot be kept: it has characters or a size that text and numbers do not have.'),
      requestId,
    )
  }
  if (!(error instanceof DomainError) && isContended(error))
    return problemOf(conflict('request.contended', 'Somebody else is changing the same thing at this moment. Try again.'), requestId)
  if (!(error instanceof DomainError)) {
    return {
      status: 500,
      body: { type: 'about:blank', title: 'Something went wrong on our side.', status: 500, code: 'server.error', requestId },
    }
  }
  const { code, status, message, errors, data } = error
  return { status, body: { type: `urn:vitrine:${code}`, title: message, status, code, ...(errors ? { errors } : {}), ...data, requestId } }
}

/** SQLSTATE of a database error, looked for in the causes too. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause)
    if ('code' in e && typeof e.code === 'string' && /^[0-9A-Z]{5}$/.test(e.code)) return e.code
  return undefined
}
export const isUniqueViolation = (error: unknown) => sqlState(error) === '23505'

/** Deadlocks and locks that were waited for too long: nothing was written. */
const isContended = (error: unknown) => ['40P01', '40001', '55P03'].includes(sqlState(error) ?? '')

/** What the database refuses as data: invalid text, dates, numbers and characters. The caller's fault, not ours. */
const isUnreadable = (error: unknown) => ['22P02', '22007', '22008', '22021', '22P05', '22003', '22001'].includes(sqlState(error) ?? '')
