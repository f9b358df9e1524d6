import { env, log } from '#domain/kernel'
import { createHttpServer } from './server/http.ts'
import { closeLive } from './server/live.ts'

const server = await createHttpServer()
const { PORT, VITRINE_BIND } = env()
server.listen(PORT, VITRINE_BIND, () => process.send?.('ready'))

let isStopping = false
const stop = () => {
  if (isStopping) return
  isStopping = true
  log.info('draining')
  closeLive()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 8_000).unref()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop) // the supervisor is gone
