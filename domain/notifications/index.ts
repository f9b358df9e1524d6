/**
 * Mails: rendered by templates behind a port, queued in the transaction of their cause, sent at most once each; without
 * an SMTP server they stay on the operator's outbox page. Listens to the orders' outbox events.
 */
export * from './events.ts'
export * from './mails.ts'
export * from './preview.ts'
