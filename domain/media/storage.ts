import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { env, uuidv7 } from '../kernel/index.ts'

const root = () => resolve(/* turbopackIgnore: true */ env().VITRINE_DATA_DIR, 'media')

/** One interface for files: a folder by default. Keys begin with the store id and never come from a person. */
export const storage = {
  path: (key: string) => join(root(), key),
  async put(key: string, body: Buffer): Promise<void> {
    const path = join(root(), key)
    await mkdir(dirname(path), { recursive: true })
    const draft = `${path}.${uuidv7()}`
    await writeFile(draft, body)
    await rename(draft, path) // readers never see half a file
  },
  get: (key: string): Promise<Buffer> => readFile(join(root(), key)),
  /** Removes every file of a folder whose name begins so. */
  async removeAll(folder: string, beginning: string): Promise<void> {
    const names = await readdir(join(root(), folder)).catch(() => [])
    for (const name of names) if (name.startsWith(beginning)) await rm(join(root(), folder, name), { force: true })
  },
  async open(key: string): Promise<{ bytes: number; stream: ReadableStream<Uint8Array> } | null> {
    const path = join(root(), key)
    const info = await stat(path).catch(() => null)
    return info?.isFile() ? { bytes: info.size, stream: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array> } : null
  },
}

export const originalKey = (storeId: number, hash: string) => `${storeId}/original/${hash}`
export const derivedKey = (storeId: number, hash: string, width: number, type: string) => `${storeId}/${hash}-${width}.${type}`

/** A derived picture by the last part of its address; null when the name is not one of ours or there is no such file. */
export async function openDerived(
  storeId: number,
  file: string,
): Promise<{ bytes: number; stream: ReadableStream<Uint8Array>; type: string } | null> {
  const match = /^([0-9a-f]{32})-(\d{2,5})\.(webp|avif)$/.exec(file)
  if (!match) return null
  const found = await storage.open(derivedKey(storeId, match[1] ?? '', Number(match[2]), match[3] ?? ''))
  return found && { ...found, type: `image/${match[3]}` }
}
