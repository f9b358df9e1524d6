import { mediaPath } from '#domain/catalog'
import { formatMoney, type StoreContext } from '#domain/kernel'
import type { Cart } from '#schemas/cart'

/** The cart as CONTRACT shows it, with what the drawer needs beside. */
export function presentCart(ctx: StoreContext, cart: Cart | null) {
  const { currency, locale } = ctx.store
  const amount = (minor: number) => ({ amount: minor, currency })
  return {
    lines: (cart?.lines ?? []).map((l) => ({
      id: l.id,
      variantId: l.variantId,
      productHandle: l.productHandle,
      title: l.title,
      variantTitle: l.variantTitle,
      quantity: l.quantity,
      unitPrice: amount(l.unitMinor),
      total: amount(l.totalMinor),
      formattedTotal: formatMoney(l.totalMinor, currency, locale),
      picture: l.picture ? mediaPath(l.picture.hash, l.picture.widths[0] ?? 320) : null,
    })),
    itemCount: cart?.itemCount ?? 0,
    total: amount(cart?.subtotalMinor ?? 0),
    formattedTotal: formatMoney(cart?.subtotalMinor ?? 0, currency, locale),
  }
}
