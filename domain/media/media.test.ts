import sharp from 'sharp'
import { expect, test } from 'vitest'
import { aStore } from '../../test/builders.ts'
import { isPublicAddress } from '../kernel/index.ts'
import { addPicture, getPicture, inspectPicture, openDerived, originalKey, safeFetch, storage } from './index.ts'
import { mediaJobs } from './jobs.ts'

const picture = (width = 900, height = 600) => sharp({ create: { width, height, channels: 3, background: '#8a3f20' } })

test('a picture is kept by its content and made into widths without metadata', async () => {
  const store = await aStore()
  const body = await picture()
    .withExif({ IFD0: { Copyright: 'secret place' } })
    .jpeg()
    .toBuffer()
  const id = await store.as((ctx) => addPicture(ctx, { body, filename: '../../etc/passwd', alt: 'Red' }))
  expect(await store.as((ctx) => addPicture(ctx, { body, filename: 'again.jpg', alt: '' }))).toBe(id)
  await mediaJobs['media.derive-widths']({ storeId: store.id, mediaId: id })
  await mediaJobs['media.derive-widths']({ storeId: store.id, mediaId: id })
  const row = await store.as((ctx) => getPicture(ctx, id))
  expect(row).toMatchObject({ status: 'ready', widths: [320, 640, 900], width: 900, height: 600 })
  const made = await storage.get(`${store.id}/${row.hash}-640.webp`)
  expect(await sharp(made).metadata()).toMatchObject({ width: 640, format: 'webp' })
  expect((await sharp(made).metadata()).exif).toBeUndefined()
  expect(await openDerived(store.id + 1, `${row.hash}-640.webp`)).toBeNull()
  expect((await storage.get(originalKey(store.id, row.hash))).equals(body)).toBe(true)
})

test.each([
  '../../secrets.json',
  '..%2f..%2fsecrets.json',
  'a-320.webp',
  `${'a'.repeat(32)}-320.svg`,
  `${'a'.repeat(32)}-320.webp/../../x`,
  '',
])('%j opens no file', async (name) => {
  expect(await openDerived(1, name)).toBeNull()
})

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>')],
  ['HTML', Buffer.from('<html><script>alert(1)</script>')],
  ['nothing', Buffer.alloc(0)],
  ['a PDF', Buffer.from('%PDF-1.4 x')],
  ['half a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['an executable', Buffer.from('7f454c46', 'hex')],
  ['a zip', Buffer.from('504b0304', 'hex')],
])('%s is no picture, whatever its name', async (_name, body) => {
  await expect(inspectPicture(body)).rejects.toMatchObject({ status: 422, code: 'media.unsupported' })
})

test('more than 40 megapixels are refused before they are decoded', async () => {
  await expect(inspectPicture(await picture(8000, 5200).png().toBuffer())).rejects.toMatchObject({ status: 422 })
})

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'not an address',
])('%s is not on the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
test.each(['93.184.216.34', '2606:2800:220:1::1'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  'http://example.com/a',
  'ftp://example.com',
  'file:///etc/passwd',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://user:pw@example.com/',
  'https://example.com:8443/',
  'https://0x7f.1/',
  'https://2130706433/',
  'gopher://x',
  '//example.com',
  'nonsense',
  'https://localhost/',
  'https://metadata.internal/',
])('%s is not fetched', async (url) => {
  await expect(
    safeFetch(url, {
      maxBytes: 10,
      timeoutMs: 500,
      resolver: async (host) => (host === 'localhost' ? ['127.0.0.1'] : ['169.254.169.254']),
    }),
  ).rejects.toMatchObject({ code: 'fetch.refused' })
})

test('one private address among several refuses the host', async () => {
  await expect(
    safeFetch('https://mixed.example/', { maxBytes: 10, timeoutMs: 500, resolver: async () => ['93.184.216.34', '10.0.0.1'] }),
  ).rejects.toMatchObject({ code: 'fetch.refused' })
})
