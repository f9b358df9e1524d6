import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from './env.ts'

/** 128 random bits, for everything that opens something by its link. */
export const randomToken = () => randomBytes(16).toString('base64url')
export const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
export const hmac = (purpose: string, text: string) =>
  createHmac('sha256', env().VITRINE_SECRET).update(`${purpose}\0${text}`).digest('base64url')

export function safeEqual(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** The path segment of a store in internal URLs. proxy.ts makes it, the handlers check it, nobody outside can forge it. */
export const storeSegment = (storeId: number) => `${storeId}.${hmac('store-segment', String(storeId)).slice(0, 22)}`

export function storeIdOfSegment(segment: string): number | null {
  const [id = '', signature = ''] = segment.split('.')
  if (!/^\d{1,15}$/.test(id)) return null
  return safeEqual(signature, hmac('store-segment', id).slice(0, 22)) ? Number(id) : null
}

/** RFC 9562 version 7, the same kind as Postgres' uuidv7(): sorts by time. */
export function uuidv7(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
