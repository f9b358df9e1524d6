import { z } from 'zod'
import { inStore } from '../kernel/index.ts'
import { advanceTestPayment, sendTestWebhook } from './index.ts'

const system = { kind: 'system', name: 'Test gateway' } as const
const sendPayload = z.object({ storeId: z.int(), ref: z.string(), eventId: z.string() })
const advancePayload = z.object({ storeId: z.int(), ref: z.string(), step: z.enum(['approve', 'dispute']) })

export const paymentsJobs = {
  'payments.send-test-webhook': async (raw: unknown) => {
    const { storeId, ...event } = sendPayload.parse(raw)
    const { post } = await inStore(storeId, system, (ctx) => sendTestWebhook(ctx, event))
    await post()
  },
  'payments.advance-test-payment': async (raw: unknown) => {
    const { storeId, ref, step } = advancePayload.parse(raw)
    await inStore(storeId, system, (ctx) => advanceTestPayment(ctx, ref, step))
  },
}
