import { createImport, listImports, maxImportBytes, presentImport } from '#domain/imports'
import { inStore, invalid, once, requireScope } from '#domain/kernel'
import { apiContext } from '../../../_server/api-context.ts'
import { json, problem } from '../../../_server/responses.ts'
import { receiveUpload } from '../../../_server/uploads.ts'

export const dynamic = 'force-dynamic'

/** Its own route, past the proxy: files stream to disk, they are never held in memory. */
export async function POST(request: Request) {
  const { requestId, idempotencyKey, access } = apiContext(request, request.headers.get('x-vitrine-store-slug'))
  try {
    const { storeId, actor } = await access()
    requireScope(actor, 'imports:write')
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

export async function GET(request: Request) {
  const { requestId, access } = apiContext(request, request.headers.get('x-vitrine-store-slug'))
  try {
    const { storeId, actor } = await access()
    requireScope(actor, 'imports:read')
    const query = new URL(request.url).searchParams
    const limit = Math.min(250, Math.max(1, Number(query.get('limit')) || 50))
    return json(
      await inStore(
        storeId,
        actor,
        async (ctx) => {
          const page = await listImports(ctx, { limit, cursor: query.get('cursor') ?? undefined })
          return { items: await Promise.all(page.items.map((job) => presentImport(ctx, job))), nextCursor: page.nextCursor }
        },
        { requestId },
      ),
    )
  } catch (error) {
    return problem(error, requestId)
  }
}
