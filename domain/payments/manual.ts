import { DomainError } from '../kernel/index.ts'
import type { PaymentProvider, Snapshot } from './port.ts'

/** Bank transfer or cash on delivery: nothing happens until the merchant says that the money is there. */
export const manualPayments: PaymentProvider = {
  id: 'manual',
  capabilities: { isTestOnly: false, hasWebhooks: false, hasRefunds: false, isInstant: false },
  begin: async (attempt) => waiting(`manual_${attempt.id}`, attempt.amountMinor, attempt.currency),
  fetch: async () => {
    throw new DomainError('payment.manual', 422, 'A manual payment has nobody to ask.')
  },
  findByKey: async () => null,
  refund: async () => {
    throw new DomainError('payment.manual', 422, 'Money that came by hand goes back by hand.')
  },
  cancel: async (_storeId, ref) => ({ ...waiting(ref, 0, 'XXX'), state: 'canceled' }),
  parseSignals: async () => [],
}

const waiting = (ref: string, amountMinor: number, currency: string): Snapshot => ({
  ref,
  state: 'processing',
  currency,
  amountMinor,
  authorizedMinor: 0,
  capturedMinor: 0,
  refundedMinor: 0,
  disputedMinor: 0,
  livemode: true,
  errorCode: null,
  label: 'Payment by hand',
  nextAction: null,
})
