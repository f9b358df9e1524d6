import { z } from 'zod'
import { fetchPictures, runImport } from './index.ts'

const runPayload = z.object({ storeId: z.int(), importId: z.uuid() })
const picturesPayload = z.object({
  storeId: z.int(),
  importId: z.uuid(),
  pictures: z.array(
    z.object({
      url: z.string(),
      alt: z.string(),
      position: z.number(),
      productId: z.uuid(),
      row: z.int(),
      handle: z.string(),
      variantIds: z.array(z.uuid()),
    }),
  ),
})

export const importsJobs = {
  'imports.run-import': async (raw: unknown) => {
    const { storeId, importId } = runPayload.parse(raw)
    await runImport(storeId, importId)
  },
  'imports.fetch-pictures': async (raw: unknown) => {
    const { storeId, importId, pictures } = picturesPayload.parse(raw)
    await fetchPictures(storeId, importId, pictures)
  },
}
