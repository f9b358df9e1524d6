import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { readTagHeader } from '#domain/kernel'
import { keepPage } from './page-cache.ts'

const maxPage = 2 * 1024 * 1024
const kept = [
  'content-type',
  'cache-control',
  'location',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'x-frame-options',
  'cross-origin-opener-policy',
  'vary',
  'link',
  'x-robots-tag',
  'permissions-policy',
  'strict-transport-security',
]

/** Lets a response pass and keeps a copy when the renderer said so with its tags and sets no cookie. */
export function captureResponse(res: ServerResponse, key: string, seq: number): ServerResponse {
  const chunks: Buffer[] = []
  let size = 0
  let tags: string[] | null = null
  let renderedAt = seq
  const writeHead = res.writeHead.bind(res)
  res.writeHead = ((...args: Parameters<typeof writeHead>) => {
    noteTags()
    return writeHead(...args)
  }) as typeof res.writeHead
  const noteTags = () => {
    const header = res.getHeader('x-vitrine-tags')
    if (header === undefined) return
    const { seq: from, tags: named } = readTagHeader(header)
    tags = named
    renderedAt = from ?? seq
  }
  const collect = (chunk: unknown, encoding: unknown) => {
    if (!res.headersSent) noteTags()
    if (chunk === null || chunk === undefined || typeof chunk === 'function') return
    const body = Buffer.isBuffer(chunk)
      ? chunk
      : chunk instanceof Uint8Array
        ? Buffer.from(chunk)
        : Buffer.from(String(chunk), typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    size += body.length
    if (size <= maxPage) chunks.push(body)
  }
  const write = res.write.bind(res)
  const end = res.end.bind(res)
  res.write = ((...args: Parameters<typeof write>) => {
    collect(args[0], args[1])
    return write(...args)
  }) as typeof res.write
  res.end = ((...args: Parameters<typeof end>) => {
    collect(args[0], args[1])
    const result = end(...args)
    const isWhole =
      tags &&
      size <= maxPage &&
      [200, 301, 404].includes(res.statusCode) &&
      !res.getHeader('set-cookie') &&
      !res.getHeader('content-encoding') &&
      res.req.method === 'GET'
    if (isWhole && tags) void store(tags)
    return result
  }) as typeof res.end
  const store = (list: string[]) => {
    const plain = Buffer.concat(chunks)
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    const headers = Object.fromEntries(
      kept.flatMap((name) => {
        const value = res.getHeader(name)
        return value === undefined ? [] : [[name, value]]
      }),
    )
    return keepPage(key, {
      status: res.statusCode,
      headers: { ...headers, etag, vary: 'accept-encoding' },
      tags: list,
      seq: renderedAt,
      expiresAt: Date.now() + (res.statusCode === 404 ? 60_000 : 3_600_000),
      plain,
      etag,
    })
  }
  return res
}
