import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createApiKey } from '#domain/stores'
import { aStore } from '../../test/builders.ts'
import { POST as postImport } from './v1/imports/route.ts'
import { POST as postMedia } from './v1/media/route.ts'

const csv = 'Handle,Title,Variant Price\nmug,Mug,12.00\n'
const routes = { imports: postImport, media: postMedia }

async function upload(to: keyof typeof routes, key: string | null, file: Blob, more: Record<string, string> = {}) {
  const body = new FormData()
  body.append('file', file, 'a-file')
  const headers = { ...(key ? { authorization: `Bearer ${key}` } : {}), ...more }
  const answer = await routes[to](new Request(`http://localhost:3000/api/v1/${to}`, { method: 'POST', body, headers }))
  return { status: answer.status, body: (await answer.json()) as { id: string; code: string } }
}
const keyOf = async (scopes: string[]) => (await aStore()).as(async (ctx) => (await createApiKey(ctx, { name: 'test', scopes })).key)
const aPicture = async (background: string) =>
  new Blob([
    new Uint8Array(
      await sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  ])

test('uploads are refused without a key, without the scope and from another site', async () => {
  const powerless = await keyOf([])
  const key = await keyOf(['all'])
  for (const to of ['imports', 'media'] as const) {
    const file = to === 'media' ? await aPicture('red') : new Blob([csv])
    expect((await upload(to, null, file)).status).toBe(401)
    expect((await upload(to, powerless, file)).status).toBe(403)
    expect((await upload(to, key, file, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await upload(to, key, new Blob([]))).status).toBe(422)
  }
})

test.each(['imports', 'media'] as const)('a repeated upload to %s with its Idempotency-Key happens once', async (to) => {
  const key = await keyOf(['all'])
  const [file, another] =
    to === 'media' ? [await aPicture('red'), await aPicture('blue')] : [new Blob([csv]), new Blob([`${csv}cup,Cup,9.00\n`])]
  const first = await upload(to, key, file, { 'idempotency-key': 'k1' })
  expect([201, 202]).toContain(first.status)
  const again = await upload(to, key, file, { 'idempotency-key': 'k1' })
  expect(again).toEqual(first)
  expect(await upload(to, key, another, { 'idempotency-key': 'k1' })).toMatchObject({ status: 409, body: { code: 'idempotency.mismatch' } })
  expect((await upload(to, key, another, { 'idempotency-key': 'k2' })).body.id).not.toBe(first.body.id)
})
