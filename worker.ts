import { countSold } from '#domain/analytics'
import { listeners, registerMails } from '#domain/notifications'
import { registerThemes } from '#domain/themes'
import { mailRenderer } from './emails/index.tsx'
import { startJobs, startSweeps } from './server/jobs.ts'
import { themeRegistry } from './themes/registry.ts'

registerMails(mailRenderer)
registerThemes(themeRegistry)
listeners.push(async (ctx, topic, { orderId }) => {
  if (topic === 'order.paid' || topic === 'order.cancelled') await countSold(ctx, orderId)
})

const worker = await startJobs()
const stopSweeps = startSweeps()
process.send?.('ready')

let isStopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (isStopping) return
    isStopping = true
    stopSweeps()
    await worker.stop()
    process.exit(0)
  })
}
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM')) // the supervisor is gone
