import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import busboy from '@fastify/busboy'
import { DomainError, env, invalid, uuidv7 } from '#domain/kernel'
import { isForeignMutation } from '../../server/same-origin.ts'

/** `hash` is the SHA-256 of the file's bytes. */
export type Upload = { path: string; filename: string; hash: string; fields: Record<string, string>; discard: () => Promise<void> }

/** Streams the one file of a multipart request to disk, in constant memory. 413 past the limit, 422 without a file. */
export async function receiveUpload(request: Request, maxBytes: number): Promise<Upload> {
  if (isForeignMutation('POST', request.headers, null))
    throw new DomainError('request.foreign_origin', 403, 'This request comes from another site.')
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type) || !request.body)
    throw invalid('upload.not_multipart', 'Send the file as multipart/form-data.')
  const folder = resolve(env().VITRINE_DATA_DIR, 'uploads')
  await mkdir(folder, { recursive: true })
  const path = join(folder, uuidv7())
  const discard = () => rm(path, { force: true })
  const fields: Record<string, string> = {}
  const hash = createHash('sha256')
  let size = 0
  let filename: string | null = null
  try {
    await new Promise<void>((done, fail) => {
      const parser = openParser(type, maxBytes)
      let writing: Promise<void> = Promise.resolve()
      parser.on('field', (name, value) => {
        fields[name] = String(value)
      })
      parser.on('file', (_name, stream, given) => {
        filename = given || 'file'
        stream.on('limit', () =>
          fail(new DomainError('upload.too_large', 413, `A file may have up to ${Math.round(maxBytes / 1048576)} MB.`)),
        )
        const hashed = async function* (bytes: AsyncIterable<Buffer>) {
          for await (const chunk of bytes) {
            hash.update(chunk)
            size += chunk.length
            yield chunk
          }
        }
        writing = pipeline(stream, hashed, createWriteStream(path, { mode: 0o600 }))
        writing.catch(fail)
      })
      parser.on('finish', () => writing.then(done, fail))
      parser.on('error', () => fail(invalid('upload.unreadable', 'The upload could not be read.')))
      Readable.fromWeb(request.body as WebStream)
        .on('error', fail)
        .pipe(parser)
    })
    if (filename === null) throw invalid('upload.missing', 'Choose a file.', [{ path: 'file', message: 'Choose a file' }])
    if (!size) throw invalid('upload.empty', 'The file is empty.', [{ path: 'file', message: 'The file is empty' }])
    return { path, filename, hash: hash.digest('hex'), fields, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

function openParser(type: string, maxBytes: number) {
  try {
    return new busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fileSize: maxBytes, fields: 10, fieldSize: 2_000, parts: 12 },
    })
  } catch {
    throw invalid('upload.unreadable', 'The upload could not be read: its boundary is not valid.')
  }
}
