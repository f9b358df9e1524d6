import pino, { stdSerializers } from 'pino'

/** JSON lines. Fields: requestId, storeId, actor, durationMs. Never a mail address, a token or a card number. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  serializers: { err: (error: unknown) => stdSerializers.err(withoutParameters(error)) },
  redact: ['password', '*.password', 'authorization', 'cardNumber'],
})

/** A failed query names its parameters, which hold personal data: only what the database said of it is written down. */
function withoutParameters(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const cause = 'params' in error && error.cause instanceof Error ? error.cause : error
  const plain = new Error(cause.message.split('\nparams:')[0])
  plain.name = cause.name
  plain.stack =
    cause.stack
      ?.split('\n')
      .filter((line) => !line.startsWith('params:'))
      .join('\n') ?? ''
  return Object.assign(plain, 'code' in cause ? { code: cause.code } : {})
}
