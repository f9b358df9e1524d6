import { DomainError, inStore, type StoreContext } from '#domain/kernel'

const atOnce = 3
const mostWaiting = 60
type Line = { running: number; waiting: (() => void)[] }
const lines = new Map<number, Line>()

/** Draws pages of one store a few at a time, so that a store with heavy pages keeps nobody else's shop waiting. Throws 503 `shop.busy`. */
export async function drawInTurn<T>(storeId: number, work: (ctx: StoreContext) => Promise<T>): Promise<T> {
  const line = lines.get(storeId) ?? { running: 0, waiting: [] }
  lines.set(storeId, line)
  if (line.running >= atOnce) {
    if (line.waiting.length >= mostWaiting)
      throw new DomainError('shop.busy', 503, 'Too many pages of this shop are being made. Try again in a moment.')
    await new Promise<void>((resolve) => line.waiting.push(resolve)) // whoever leaves hands over the place
  } else line.running += 1
  try {
    return await inStore(storeId, { kind: 'shopper' }, work)
  } finally {
    const next = line.waiting.shift()
    if (next) next()
    else {
      line.running -= 1
      if (line.running === 0) lines.delete(storeId)
    }
  }
}
