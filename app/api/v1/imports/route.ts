import { createImport, maxImportBytes, presentImport } from '#domain/imports'
import { inStore, invalid, once, requireScope } from '#domain/kernel'
import { answerApi } from '../../../_server/answer-api.ts'
import { apiContext } from '../../../_server/api-context.ts'
import { json, problem } from '../../../_server/responses.ts'
import { receiveUpload } from '../../../_server/uploads.ts'

export const dynamic = 'force-dynamic'

export { answerApi as GET }

/** Its own route, past the proxy: files stream to disk, they are never held in memory. */
export async function POST(request: Request) {
  const { requestId, idempotencyKey, access } = apiContext(request, request.headers.get('x-vitrine-store-slug'))
  try {
    const { storeId, actor } = await access()
    for (const scope of ['imports:write', 'products:write', 'inventory:write'] as const) requireScope(actor, scope) // it writes all of these
    const upload = await receiveUpload(request, maxImportBytes)
    try {
      if ((upload.fields.kind ?? 'products') !== 'products')
        throw invalid('import.kind', 'Only products can be imported.', [{ path: 'kind', message: 'products' }])
      const isDryRun = ['1', 'true', 'on'].includes(upload.fields.dryRun ?? '')
      const body = await inStore(
        storeId,
        actor,
        (ctx) =>
          once(ctx, idempotencyKey, ['imports', upload.hash, isDryRun], async () =>
            presentImport(ctx, await createImport(ctx, { path: upload.path, filename: upload.filename, isDryRun })),
          ),
        { requestId },
      )
      await upload.discard() // a new import has moved the file; a repeated one needs none
      return json(body, 202)
    } catch (error) {
      await upload.discard()
      throw error
    }
  } catch (error) {
    return problem(error, requestId)
  }
}
