import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Asks `/readyz` until it answers 200. False when the time is over or `hasEnded` says that nobody will answer. */
export async function waitUntilReady(port: number, bind = '127.0.0.1', timeoutMs = 60_000, hasEnded = () => false): Promise<boolean> {
  const end = Date.now() + timeoutMs
  while (Date.now() < end && !hasEnded()) {
    if (await isReady(port, bind)) return true
    await sleep(100)
  }
  return false
}

function isReady(port: number, bind: string): Promise<boolean> {
  return new Promise((resolve) => {
    const req = request(
      { host: bind === '0.0.0.0' ? '127.0.0.1' : bind, port, path: '/readyz', timeout: 2_000, headers: { host: `localhost:${port}` } },
      (res) => {
        res.resume()
        resolve(res.statusCode === 200)
      },
    )
    req.on('error', () => resolve(false)).on('timeout', () => req.destroy())
    req.end()
  })
}
