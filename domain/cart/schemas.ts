import { z } from 'zod'

export const addToCartInput = z.object({
  variant: z.uuid('Choose a variant'),
  quantity: z.coerce.number().int().min(1, 'At least 1').max(9999, 'At most 9999').default(1),
})
export const updateCartInput = z.object({ line: z.uuid(), quantity: z.coerce.number().int().min(0).max(9999) })

export type CartLine = {
  id: string
  variantId: string
  productId: string
  productHandle: string
  title: string
  variantTitle: string
  sku: string
  quantity: number
  unitMinor: number
  compareAtMinor: number | null
  totalMinor: number
  isTracked: boolean
  sellsWhenOut: boolean
  isTaxable: boolean
  requiresShipping: boolean
  available: number
  picture: { hash: string; alt: string; widths: number[]; width: number; height: number } | null
}
export type Cart = { id: string; version: number; lines: CartLine[]; itemCount: number; subtotalMinor: number }
