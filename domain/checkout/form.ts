import type { PostalAddress } from '#db'
import { type Card, isExpiryValid, isLuhnValid, methodsOf } from '#domain/payments'
import { ratesFor, type ShippingRate } from '#domain/shipping'
import type { Settings } from '#schemas/stores'
import { type FieldError, invalid, type StoreContext } from '../kernel/index.ts'
import { addressRule, postalProblem } from './addresses.ts'
import type { CompleteInput } from './schemas.ts'

export type ValidForm = { email: string; address: PostalAddress; rate: ShippingRate | null; method: string; card: Card | null }

/** Checks the whole form at once and says everything that is wrong: 422 `checkout.invalid`. */
export function validateForm(
  ctx: StoreContext,
  input: CompleteInput,
  settings: Pick<Settings, 'shipping' | 'payments'>,
  subtotalMinor: number,
  needsShipping: boolean,
): ValidForm {
  const errors: FieldError[] = []
  const need = (path: string, value: string, message: string) => {
    if (!value) errors.push({ path, message })
  }
  const name = input.name || `${input.firstName} ${input.lastName}`.trim()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$|^[^\s@]+@localhost$/.test(input.email))
    errors.push({ path: 'email', message: 'An e-mail address, such as ana@example.com' })
  need('name', name, 'Your name is needed')
  need('address1', input.address1, 'Street and number are needed')
  need('city', input.city, 'The town is needed')
  if (!settings.shipping.countries.includes(input.country)) errors.push({ path: 'country', message: 'This store does not deliver there' })
  else {
    const problem = postalProblem(input.country, input.postalCode)
    if (problem) errors.push({ path: 'postalCode', message: problem })
    const rule = addressRule(input.country)
    if (rule.hasRegion && !input.region && input.firstName) errors.push({ path: 'region', message: `${rule.regionLabel} is needed` })
  }
  const rates = ratesFor(settings.shipping, input.country, subtotalMinor)
  const rate = input.shippingRate ? rates.find((r) => r.id === input.shippingRate) : rates[0]
  if (needsShipping && !rate && rates.length) errors.push({ path: 'shippingRate', message: 'Choose one of the deliveries' })
  const methods = methodsOf(ctx, settings.payments)
  const method = input.paymentMethod || methods[0]?.id || ''
  if (!methods.some((m) => m.id === method))
    errors.push({
      path: 'paymentMethod',
      message: methods.length ? 'Choose one of the ways of paying' : 'This store takes no payments yet',
    })
  const card = method === 'test' ? readCard(input, ctx.now, errors) : null
  if (errors.length)
    throw invalid(
      'checkout.invalid',
      errors.length === 1 ? (errors[0]?.message ?? '') : `${errors.length} fields need another look.`,
      errors,
    )
  return {
    email: input.email.toLowerCase(),
    method,
    card,
    rate: needsShipping ? (rate ?? null) : null,
    address: {
      name,
      address1: input.address1,
      address2: input.address2,
      city: input.city,
      region: input.region,
      postalCode: input.postalCode.toUpperCase(),
      country: input.country,
      phone: input.phone,
    },
  }
}

function readCard(input: CompleteInput, now: Date, errors: FieldError[]): Card {
  const number = input.cardNumber.replaceAll(/[\s-]/g, '')
  if (!isLuhnValid(number)) errors.push({ path: 'cardNumber', message: 'This is not a card number' })
  if (!isExpiryValid(input.cardExpiry, now)) errors.push({ path: 'cardExpiry', message: expiryProblem(input.cardExpiry, now) })
  if (!/^\d{3,4}$/.test(input.cardCvc)) errors.push({ path: 'cardCvc', message: 'Three or four digits' })
  return { number, expiry: input.cardExpiry, cvc: input.cardCvc }
}

const expiryProblem = (text: string, now: Date) =>
  isExpiryValid(text, new Date(0)) && !isExpiryValid(text, now) ? 'This card has expired' : 'Month and year, such as 12 / 30'

const neverKept = new Set(['cardNumber', 'cardExpiry', 'cardCvc'])

/** The part of the form that may be kept: everything but the card. */
export const keepable = (input: CompleteInput): Record<string, string> =>
  Object.fromEntries(Object.entries(input).filter(([key, value]) => !neverKept.has(key) && value))
