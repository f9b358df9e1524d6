import type { StoreContext } from '../kernel/index.ts'

export type Card = { number: string; expiry: string; cvc: string }

/** What a provider is told. The idempotency key was stored before the first call. */
export type Attempt = {
  id: string
  storeId: number
  orderId: string
  amountMinor: number
  currency: string
  idempotencyKey: string
  returnUrl: string
  card: Card | null
}

export type AttemptState = 'created' | 'requires_action' | 'processing' | 'authorized' | 'succeeded' | 'failed' | 'canceled' | 'voided'

/** The only truth about a payment: what the provider says when it is asked. Amounts in minor units. */
export type Snapshot = {
  ref: string
  state: AttemptState
  currency: string
  amountMinor: number
  authorizedMinor: number
  capturedMinor: number
  refundedMinor: number
  disputedMinor: number
  livemode: boolean
  errorCode: string | null
  label: string
  nextAction: { type: string; url: string } | null
}

/** A hint that something happened to `ref`; never a state. */
export type Signal = { eventId: string; ref: string }

export interface PaymentProvider {
  id: string
  capabilities: { isTestOnly: boolean; hasWebhooks: boolean; hasRefunds: boolean; isInstant: boolean }
  /** Idempotent on `attempt.idempotencyKey`. */
  begin(attempt: Attempt): Promise<Snapshot>
  fetch(storeId: number, ref: string): Promise<Snapshot>
  /** After a crash between our commit and the provider's answer: what became of this key, or null. */
  findByKey(storeId: number, idempotencyKey: string): Promise<Snapshot | null>
  refund(storeId: number, ref: string, amountMinor: number, key: string): Promise<Snapshot>
  cancel(storeId: number, ref: string): Promise<Snapshot>
  /** Throws `webhook.signature` 400. */
  parseSignals(ctx: StoreContext, rawBody: string, signature: string | null): Promise<Signal[]>
}
