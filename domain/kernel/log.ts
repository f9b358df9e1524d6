import pino from 'pino'

/** JSON lines. Fields: requestId, storeId, actor, durationMs. Never a mail address, a token or a card number. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  redact: ['password', '*.password', 'authorization', 'cardNumber'],
})
