import { call, cpuSeconds, type Instance, load, openStore, show } from './lib.ts'
import { listLatency, multiplyOrders } from './lists.ts'

/** Whole purchases through HTTP. */
export async function orders(instance: Instance) {
  const { port } = instance
  const { slug, variant, apiKey } = await openShop(instance)
  const host = `${slug}.localhost:${port}`
  const accept = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  const form = new URLSearchParams({
    email: 'bench@example.com',
    name: 'Bench',
    address1: 'Street 1',
    city: 'London',
    postalCode: 'SE1 2EZ',
    country: 'GB',
    paymentMethod: 'test',
    cardNumber: '4242424242424242',
    cardExpiry: '12/40',
    cardCvc: '123',
  }).toString()
  const app = () => cpuSeconds(instance, (c) => /server\.mjs|worker\.mjs|postgres/.test(c))
  let placed = 0
  let refused = 0
  const buy = async () => {
    const added = await call(port, host, '/cart/add', { method: 'POST', headers: accept, body: `variant=${variant}&quantity=1` })
    const cookie = [added.headers['set-cookie']]
      .flat()
      .map((c) => c?.split(';')[0])
      .join('; ')
    const { checkoutId } = JSON.parse(
      (await call(port, host, '/cart/checkout', { method: 'POST', headers: { ...accept, cookie } })).body.toString(),
    ) as { checkoutId: string }
    const done = await call(port, host, `/checkout/${checkoutId}/complete`, { method: 'POST', headers: { ...accept, cookie }, body: form })
    if (done.status === 200) placed += 1
    else refused += 1
  }
  await load(20, 4, buy, app)
  const rest = await load(400, 32, buy, app)
  show('add, checkout, order: one flow, 32 shoppers', rest)
  console.log(`${placed} orders placed, ${refused} refused; CPU of app, worker and database together\n`)
  await multiplyOrders(instance, slug, 100_000)
  await listLatency(instance, apiKey, 'list of 100,000 orders', {
    newest: '/orders?limit=50',
    'to be sent': '/orders?limit=50&view=unfulfilled',
    'by number': '/orders?limit=50&q=1050000',
    'by e-mail': '/orders?limit=50&q=buyer1050000@example.com',
    'by product': '/orders?limit=50&q=endless',
    'nothing found': '/orders?limit=50&q=nobody-like-it',
  })
}

/** A store of its own with one product that is not counted, so that stock never ends the run. */
async function openShop(instance: Instance): Promise<{ slug: string; variant: string; apiKey: string }> {
  const { port } = instance
  const slug = 'bench-shop'
  const apiKey = openStore(instance, slug)
  const body = JSON.stringify({
    title: 'Endless',
    status: 'active',
    variants: [{ price: { amount: 1000, currency: 'GBP' }, tracked: false }],
  })
  const product = await call(port, `localhost:${port}`, '/api/v1/products', {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body,
  })
  const { variants } = JSON.parse(product.body.toString()) as { variants: { id: string }[] }
  return { slug, variant: variants[0]?.id ?? '', apiKey }
}
