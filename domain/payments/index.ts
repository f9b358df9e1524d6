/**
 * Payment attempts, the append-only ledger, the provider port with its providers, and webhooks in both directions.
 * A provider never touches our books; an event is a hint, the provider's answer is the truth. Orders settle.
 */
export * from './cards.ts'
export * from './ledger.ts'
export * from './port.ts'
export * from './providers.ts'
export {
  advanceTestPayment,
  answerChallenge,
  beginTestPayment,
  getTestPayment,
  refundTestPayment,
  signWebhook,
} from './test-gateway.ts'
export * from './webhooks.ts'
