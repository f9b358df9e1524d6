import { readFile } from 'node:fs/promises'
import { presentPicture } from '#api/media'
import { attachPicture } from '#domain/catalog'
import { inStore, once, requireScope } from '#domain/kernel'
import { addPicture, getPicture, maxUploadBytes } from '#domain/media'
import { answerApi } from '../../../_server/answer-api.ts'
import { apiContext } from '../../../_server/api-context.ts'
import { json, problem } from '../../../_server/responses.ts'
import { receiveUpload } from '../../../_server/uploads.ts'

export const dynamic = 'force-dynamic'

export { answerApi as GET }

export async function POST(request: Request) {
  const { requestId, idempotencyKey, access } = apiContext(request, request.headers.get('x-vitrine-store-slug'))
  try {
    const { storeId, actor } = await access()
    requireScope(actor, 'media:write')
    const upload = await receiveUpload(request, maxUploadBytes)
    try {
      if (upload.fields.productId) requireScope(actor, 'products:write')
      const body = await readFile(upload.path)
      return json(
        await inStore(
          storeId,
          actor,
          (ctx) =>
            once(ctx, idempotencyKey, ['media', upload.hash, upload.fields.alt, upload.fields.productId], async () => {
              const id = await addPicture(ctx, { body, filename: upload.filename, alt: upload.fields.alt ?? '' })
              if (upload.fields.productId) await attachPicture(ctx, upload.fields.productId, id)
              return presentPicture(ctx, await getPicture(ctx, id))
            }),
          { requestId },
        ),
        201,
      )
    } finally {
      await upload.discard()
    }
  } catch (error) {
    return problem(error, requestId)
  }
}
