import { listen } from '#db'
import { type LiveNotice, liveChannel, log } from '#domain/kernel'

type Client = { storeId: number; send: (text: string) => void; close: () => void }
type State = { clients: Set<Client>; stop: Promise<unknown> | null }

const key = Symbol.for('vitrine.live')
const holder = globalThis as { [key]?: State }
const state = () => {
  holder[key] ??= { clients: new Set(), stop: null }
  return holder[key]
}
const beatMs = 20_000
const maxClients = 2_000
const maxOfOneStore = 100
const maxBehind = 100

/**
 * A stream of server-sent events of one store: what happened and which row, never the row itself. `isAllowed` is asked again with
 * every heartbeat, so a seat that is taken away ends the stream. Null when this process holds enough of them.
 */
export function openLive(storeId: number, isAllowed: () => Promise<boolean>, signal: AbortSignal): ReadableStream<Uint8Array> | null {
  const { clients } = state()
  const ofStore = [...clients].filter((c) => c.storeId === storeId).length
  if (clients.size >= maxClients || ofStore >= maxOfOneStore) return null
  hear()
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        if (!clients.has(client)) return
        if ((controller.desiredSize ?? 0) < -maxBehind) return end() // it does not read; it will come back and ask for everything
        controller.enqueue(encoder.encode(text))
      }
      const client: Client = { storeId, send, close: () => end() }
      const timer = setInterval(async () => {
        if (await isAllowed().catch(() => false)) send(': still here\n\n')
        else end()
      }, beatMs)
      end = () => {
        clearInterval(timer)
        if (clients.delete(client)) controller.close()
      }
      clients.add(client)
      signal.addEventListener('abort', end)
      send('retry: 5000\n\n')
    },
    cancel: () => end(),
  })
}

/** Ends every stream, so that a server that is asked to stop can stop. */
export function closeLive(): void {
  for (const client of [...state().clients]) client.close()
}

/** One ear for all streams of the process. */
function hear(): void {
  const live = state()
  live.stop ??= listen(
    liveChannel,
    (payload) => {
      const { storeId, ...notice } = JSON.parse(payload) as LiveNotice & { storeId: number }
      for (const client of live.clients) if (client.storeId === storeId) client.send(`data: ${JSON.stringify(notice)}\n\n`)
    },
    () => {},
  ).catch((error: unknown) => {
    live.stop = null
    log.warn({ err: error }, 'live updates are not heard; screens ask again by themselves')
  })
}
