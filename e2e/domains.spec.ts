import { expect, test } from '@playwright/test'
import { type Records, startDns } from './lib/dns.ts'
import { http, openStore, port, unique } from './lib/shop.ts'

test('an address of one’s own: proven by the DNS, served, made the main one, and let go', async ({ page }) => {
  const records: Records = {}
  const stop = await startDns(records)
  try {
    const { slug } = await openStore(page)
    const own = `shop-${unique()}.example`
    const ask = (host: string, path = '/') => http(`${host}:${port}`, path)
    await page.goto(`/store/${slug}/settings/domains`)
    await page.getByPlaceholder('shop.example.com').fill(`${slug}.localhost`)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByText('This name belongs to the platform.')).toBeVisible()
    await page.getByPlaceholder('shop.example.com').fill(own)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByText('2 records are missing')).toBeVisible()
    expect((await ask(own)).status).toBe(404)
    const tls = async () => (await http(`localhost:${port}`, `/tls/ask?domain=${own}`)).status
    expect(await tls()).toBe(404)

    const proof = await page.getByText(/^vitrine-site=/).innerText()
    records[`_vitrine.${own}`] = { txt: [proof] }
    records[own] = { cname: 'parking.example' }
    await page.getByRole('button', { name: 'Check now' }).click()
    await expect(page.getByText('1 record is missing')).toBeVisible()
    await expect(page.getByText('parking.example')).toBeVisible()

    records[own] = { cname: `${slug}.localhost` }
    await page.getByRole('button', { name: 'Check now' }).click()
    await expect(page.getByText('Leads to main')).toBeVisible()
    expect(await ask(own, '/search?q=x')).toMatchObject({
      status: 301,
      headers: { location: `http://${slug}.localhost:${port}/search?q=x` },
    })

    expect(await tls()).toBe(200)
    expect((await http(`${own}:${port}`, `/tls/ask?domain=${own}`)).status).not.toBe(200) // asked from outside there is no such page

    await page.getByRole('button', { name: `More for ${own}` }).click()
    await page.getByRole('menuitem', { name: 'Make it the main address' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: own }).getByText('Main address')).toBeVisible()
    const home = await ask(own)
    expect(home.status).toBe(200)
    expect(home.text).toContain(`<link rel="canonical" href="http://${own}:${port}/"`)
    expect((await ask(own, '/robots.txt')).text).toContain(`Sitemap: http://${own}:${port}/sitemap.xml`)
    expect(await ask(`${slug}.localhost`, '/collections')).toMatchObject({
      status: 301,
      headers: { location: `http://${own}:${port}/collections` },
    })
    const cart = await http(`${slug}.localhost:${port}`, '/cart', { headers: { accept: 'application/json' } })
    expect(cart.status).toBe(200) // a page that stood open on the old host still works, and so does its bag
    expect((await ask(`${slug}.localhost`, '/cart')).status).toBe(200)
    const asked = await http(`${slug}.localhost:${port}`, '/collections', { headers: { accept: 'application/json' } })
    expect([asked.status, (await ask(`${slug}.localhost`, '/collections')).status]).toEqual([200, 301]) // the one leaves nothing for the other

    await page.getByRole('button', { name: `More for ${own}` }).click()
    await page.getByRole('menuitem', { name: 'Let it go' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Let it go' }).click()
    await expect(page.getByText(own)).toHaveCount(0)
    expect((await ask(own)).status).toBe(404)
    expect((await ask(`${slug}.localhost`)).status).toBe(200)
  } finally {
    await stop()
  }
})
