/** Numbers in [0, 1) that are the same for the same seed (mulberry32, public domain). */
export function random(seed: string): () => number {
  let state = [...seed].reduce((hash, c) => Math.imul(hash ^ (c.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of the list; the first ones more often the higher `bias` is. */
export const pick = <T>(list: readonly T[], next: () => number, bias = 1): T => {
  const found = list[Math.floor(next() ** bias * list.length)]
  if (found === undefined) throw new Error('Nothing to pick from')
  return found
}
