import { randomUUID } from 'node:crypto'
import { addToCart } from '#domain/cart'
import { createProduct, getProduct, type LoadedProduct } from '#domain/catalog'
import { createCheckout } from '#domain/checkout'
import { setStock } from '#domain/inventory'
import { type Actor, inStore, type Store, type StoreContext } from '#domain/kernel'
import { openStore } from '#domain/onboarding'

export const owner: Actor = { kind: 'merchant', userId: randomUUID(), name: 'Ana', role: 'owner' }
export const shopper: Actor = { kind: 'shopper' }
let count = 0
const unique = () => {
  count += 1
  return `${process.pid.toString(36)}${Date.now().toString(36)}${count.toString(36)}`
}

export type TestStore = Store & {
  userId: string
  as: <T>(work: (ctx: StoreContext) => Promise<T>, options?: { actor?: Actor; now?: Date }) => Promise<T>
}

/** A store that can sell: test gateway, one rate of 5.90 EUR to Germany, tax of 19 % included. */
export async function aStore(more: { currency?: string; country?: string } = {}): Promise<TestStore> {
  const id = unique()
  const { store, user } = await openStore({
    slug: `shop-${id}`.slice(0, 54),
    name: `Shop ${id}`,
    email: `owner-${id}@example.com`,
    currency: more.currency ?? 'EUR',
    country: more.country ?? 'DE',
    owner: { email: `owner-${id}@example.com`, name: 'Ana', password: 'correct horse battery' },
  })
  return {
    ...store,
    userId: user?.id ?? '',
    as: (work, options = {}) => inStore(store.id, options.actor ?? owner, work, options.now ? { now: options.now } : {}),
  }
}

type ProductWish = {
  title?: string
  price?: number
  stock?: number
  tracked?: boolean
  sellsWhenOut?: boolean
  options?: { name: string; values: string[] }[]
  status?: 'active' | 'draft'
}

/** An active product with one variant of 20.00 and ten on hand, unless told otherwise. */
export async function aProduct(store: TestStore, wish: ProductWish = {}): Promise<LoadedProduct> {
  const { price = 2000, stock = 10, tracked = true, sellsWhenOut = false, options = [], status = 'active' } = wish
  const combos = options.reduce<string[][]>((all, o) => all.flatMap((c) => o.values.map((v) => [...c, v])), [[]])
  return store.as(async (ctx) => {
    const made = await createProduct(ctx, {
      title: wish.title ?? `Product ${unique()}`,
      status,
      options,
      variants: combos.map((optionValues) => ({
        optionValues,
        price: { amount: price, currency: ctx.store.currency },
        tracked,
        sellsWhenOut,
      })),
    })
    if (tracked && stock) for (const variant of made.variants) await setStock(ctx, { variantId: variant.id, onHand: stock, expected: null })
    return getProduct(ctx, made.id)
  })
}

export const firstVariant = (product: LoadedProduct) => {
  const [variant] = product.variants
  if (!variant) throw new Error('A product without variants')
  return variant.id
}

/** A cart with these lines and its open checkout. */
export async function aCheckout(
  store: TestStore,
  lines: { variantId: string; quantity?: number }[],
): Promise<{ token: string; cartToken: string }> {
  return store.as(
    async (ctx) => {
      let cartToken: string | null = null
      let cart = null
      for (const line of lines) {
        const added = await addToCart(ctx, cartToken, { variant: line.variantId, quantity: line.quantity ?? 1 })
        cartToken = added.token
        cart = added.cart
      }
      return { token: (await createCheckout(ctx, cart)).token, cartToken: cartToken ?? '' }
    },
    { actor: shopper },
  )
}

/** What a shopper sends; the card pays unless another is named. */
export function aForm(more: Record<string, string> = {}) {
  const form = {
    email: 'buyer@example.com',
    name: 'Berta Buyer',
    firstName: '',
    lastName: '',
    address1: 'Street 1',
    address2: '',
    city: 'Berlin',
    region: '',
    postalCode: '10115',
    country: 'DE',
    phone: '',
    shippingRate: '',
    paymentMethod: 'test',
    cardNumber: '4242424242424242',
    cardExpiry: '12/40',
    cardCvc: '123',
  }
  return { ...form, ...more }
}
