import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import fixture from './fixtures/hosts.json' with { type: 'json' }
import { http, port } from './lib/shop.ts'

const marks = { kiln: 'Kiln &amp; Table', circuit: 'Circuit', larder: 'Larder' }

test(`under ${fixture.spellings.length} spellings of Host and ${fixture.routes.length} routes no store is answered for another`, async () => {
  expect(fixture.spellings.length).toBeGreaterThanOrEqual(40)
  for (const round of ['cold', 'warm']) {
    for (const { host, is } of fixture.spellings) {
      const spelt = host.replaceAll('SLUG', 'kiln').replaceAll('PORT', String(port))
      for (const route of fixture.routes) {
        const answer = await http(spelt, route)
        const where = `${round} ${spelt} ${route} → ${answer.status}`
        for (const other of ['circuit', 'larder'] as const)
          expect(answer.text.includes(`<title>${marks[other]}`) || answer.text.includes(`http://${other}.localhost`), where).toBe(false)
        const isShop = answer.text.includes(marks.kiln) || answer.text.includes('kiln.localhost')
        if (is === 'store') expect([where, isShop]).toEqual([where, true])
        else expect([where, isShop]).toEqual([where, false])
        if (is === 'preview') expect(answer.status, where).toBe(403)
        if (is === 'none') expect([404, 400], where).toContain(answer.status)
      }
    }
  }
})

test('headers that name another host change nothing', async () => {
  for (const name of [
    'x-forwarded-host',
    'x-host',
    'forwarded',
    'x-original-host',
    'x-rewrite-url',
    'x-original-url',
    'x-middleware-rewrite',
    'x-matched-path',
    'x-invoke-path',
    'x-vitrine-ip',
    'x-middleware-subrequest',
  ]) {
    const answer = await http(`kiln.localhost:${port}`, `/?${name}`, {
      headers: {
        [name]:
          name === 'forwarded'
            ? 'host=circuit.localhost'
            : name.endsWith('url') || name.endsWith('path') || name.endsWith('rewrite')
              ? '/s/1002.x/'
              : `circuit.localhost:${port}`,
      },
    })
    expect([name, answer.status, answer.text.includes('Pots for the long table')]).toEqual([name, 200, true])
    expect(Object.keys(answer.headers).filter((h) => /^x-(middleware|nextjs|next-cache|vitrine-tags|matched|powered)/.test(h))).toEqual([])
  }
})

test('internal paths, absolute targets and double hosts are refused', async () => {
  for (const path of ['/s/1001.forged/', '/s/1001/', '/preview/1001/', '/s', '/_error'])
    expect([path, (await http(`kiln.localhost:${port}`, path)).status]).toEqual([path, 404])
  const raw = (text: string) =>
    new Promise<string>((resolve) => {
      let answer = ''
      const socket = connect(port, '127.0.0.1', () => socket.end(text))
      socket
        .on('data', (d) => {
          answer += d.toString()
        })
        .on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    })
  expect(
    await raw(`GET http://circuit.localhost:${port}/ HTTP/1.1\r\nHost: kiln.localhost:${port}\r\nConnection: close\r\n\r\n`),
  ).toContain('400')
  expect(
    await raw(`GET / HTTP/1.1\r\nHost: kiln.localhost:${port}\r\nHost: circuit.localhost:${port}\r\nConnection: close\r\n\r\n`),
  ).toContain('400')
  expect(await raw(`GET //circuit.localhost/ HTTP/1.1\r\nHost: kiln.localhost:${port}\r\nConnection: close\r\n\r\n`)).toContain('400')
  expect(await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toContain('400')
})

test('a mutation from another origin is 403, on the shop and on the platform', async () => {
  const shop = `kiln.localhost:${port}`
  for (const origin of ['http://evil.example', `http://circuit.localhost:${port}`, `http://localhost:${port}`, 'null']) {
    for (const path of ['/cart/add', '/cart/update', '/cart/checkout', '/checkout/x/complete'])
      expect([origin, path, (await http(shop, path, { method: 'POST', headers: { origin } })).status]).toEqual([origin, path, 403])
  }
  for (const path of [
    '/api/sign-up',
    '/api/rpc/store/get',
    '/api/v1/products',
    '/api/v1/imports',
    '/api/v1/media',
    '/api/operator',
    '/api/password/forgot',
  ]) {
    expect([
      path,
      (
        await http(`localhost:${port}`, path, {
          method: 'POST',
          headers: { origin: `http://kiln.localhost:${port}`, 'content-type': 'multipart/form-data; boundary=x' },
        })
      ).status,
    ]).toEqual([path, path.startsWith('/api/v1/i') || path.startsWith('/api/v1/m') ? 401 : 403])
  }
  expect((await http(shop, '/products/teapot', { method: 'POST' })).status).toBe(405)
})

test('scripts, styles and screens travel packed', async ({ page }) => {
  const packed: Record<string, string | undefined> = {}
  page.on('response', async (r) => {
    const kind = r.request().resourceType()
    if (!['script', 'stylesheet', 'document'].includes(kind) || r.status() !== 200) return
    if ((await r.body()).length > 2_000) packed[kind] = (await r.allHeaders())['content-encoding'] // the smallest go as they are
  })
  await page.goto('/sign-in')
  await expect.poll(() => packed).toEqual({ document: 'gzip', stylesheet: 'gzip', script: 'gzip' })
})
