/** Equal as JSON, whatever the order of the keys: the database returns them in another one. No server imports; the browser may import it. */
export const same = (a: unknown, b: unknown) => a === b || text(a) === text(b)

export const isPlain = (part: unknown): part is object => typeof part === 'object' && part !== null && !Array.isArray(part)
const text = (value: unknown) => JSON.stringify(value, (_key, part) => (isPlain(part) ? Object.fromEntries(sorted(part)) : part))
const sorted = (part: object) => Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))
