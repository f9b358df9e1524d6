import { request } from 'node:http'
import { and, eq } from 'drizzle-orm'
import { lookUp, tables } from '#db'
import { enqueue, env, inStore, notFound, type StoreContext } from '../kernel/index.ts'
import { getProvider } from './providers.ts'
import { signWebhook } from './test-gateway.ts'

const system = { kind: 'system', name: 'Payments' } as const

/** Inbound: verify, keep once, hand on. The answer is given before anything is settled. */
export async function receiveWebhook(provider: string, endpointId: string, rawBody: string, signature: string | null): Promise<void> {
  const [row] = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(endpointId)
    ? await lookUp<{ store_id: string | null }>`select store_by_webhook_endpoint(${endpointId}::uuid) as store_id`
    : []
  if (!row?.store_id) throw notFound('webhook_endpoint')
  await inStore(Number(row.store_id), system, async (ctx) => {
    for (const signal of await getProvider(provider).parseSignals(ctx, rawBody, signature)) {
      const e = tables.webhookEvents
      const fresh = await ctx.tx
        .insert(e)
        .values({ storeId: ctx.store.id, provider, eventId: signal.eventId, ref: signal.ref, receivedAt: ctx.now })
        .onConflictDoNothing()
        .returning({ id: e.eventId })
      if (fresh[0]) await enqueue(ctx, 'orders.settle-payment', { provider, ref: signal.ref })
    }
  })
}

/** The test gateway's post to ourselves, signed, over real HTTP. Throws when it is not taken, so that the job is tried again. */
export async function sendTestWebhook(ctx: StoreContext, event: { ref: string; eventId: string }): Promise<{ post: () => Promise<void> }> {
  const w = tables.webhookEndpoints
  const [endpoint] = await ctx.tx
    .select()
    .from(w)
    .where(and(eq(w.storeId, ctx.store.id), eq(w.provider, 'test')))
  if (!endpoint) throw notFound('webhook_endpoint')
  const body = JSON.stringify({ id: event.eventId, ref: event.ref })
  const time = String(Math.floor(Date.now() / 1000))
  const signature = `t=${time},v1=${signWebhook(endpoint.secret, time, body)}`
  return { post: () => postToSelf(`/api/webhooks/test/${endpoint.id}`, body, { 'vitrine-signature': signature }) }
}

function postToSelf(path: string, body: string, headers: Record<string, string>): Promise<void> {
  const { PORT, VITRINE_PLATFORM_HOST, VITRINE_BIND } = env()
  return new Promise((resolve, reject) => {
    const req = request(
      {
        host: VITRINE_BIND === '0.0.0.0' ? '127.0.0.1' : VITRINE_BIND,
        port: PORT,
        path,
        method: 'POST',
        timeout: 5_000,
        headers: {
          host: `${VITRINE_PLATFORM_HOST}:${PORT}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (res) => {
        res.resume()
        res.on('end', () =>
          res.statusCode && res.statusCode < 300 ? resolve() : reject(new Error(`The webhook was answered with ${res.statusCode}`)),
        )
      },
    )
    req.on('timeout', () => req.destroy(new Error('The webhook was not answered in time')))
    req.on('error', reject)
    req.end(body)
  })
}
