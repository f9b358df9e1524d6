import type { Settings } from '#schemas/stores'
import { DomainError, type StoreContext } from '../kernel/index.ts'
import { manualPayments } from './manual.ts'
import type { PaymentProvider } from './port.ts'
import { testGateway } from './test-gateway.ts'

const providers: Record<string, PaymentProvider> = { test: testGateway, manual: manualPayments }

/** A provider by its id. Throws 422 `payment.method`. */
export function getProvider(id: string): PaymentProvider {
  const provider = providers[id]
  if (!provider)
    throw new DomainError('payment.method', 422, 'This way of paying is not offered here.', {
      errors: [{ path: 'paymentMethod', message: 'Choose one of the ways of paying' }],
    })
  return provider
}

/** What a shopper of this store may choose now. The test gateway is refused for a live store, whatever the settings say. */
export function methodsOf(ctx: StoreContext, settings: Settings['payments']): { id: string; title: string }[] {
  return [
    ...(settings.isTestOn && ctx.store.mode === 'test' ? [{ id: 'test', title: 'Card' }] : []),
    ...(settings.isManualOn ? [{ id: 'manual', title: settings.manualTitle }] : []),
  ]
}
