import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import {
  deleteTheme,
  discardDraft,
  duplicateTheme,
  getDraft,
  listThemes,
  listVersions,
  makeThemeLive,
  publishDraft,
  renameTheme,
  restoreVersion,
  saveDraft,
} from './index.ts'
import { documents, draftOutput, themeRow, versionRow } from './schemas.ts'

const byId = z.strictObject({ id: z.uuid() })
const name = z.string().trim().min(1).max(60)
const made = z.object({ id: z.string() })
const published = z.object({ versionId: z.string() })

export const themesApi = {
  list: procedure('themes:read')
    .route({ method: 'GET', path: '/themes', tags: ['themes'] })
    .output(z.object({ items: z.array(themeRow) }))
    .handler(async ({ context: { ctx } }) => ({ items: await listThemes(ctx) })),
  getDraft: procedure('themes:read')
    .route({ method: 'GET', path: '/themes/{id}/draft', tags: ['themes'] })
    .input(byId)
    .output(draftOutput)
    .handler(({ context: { ctx }, input }) => getDraft(ctx, input.id)),
  saveDraft: mutation('themes:write')
    .route({ method: 'PUT', path: '/themes/{id}/draft', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), rev: z.int().min(0), documents }))
    .output(z.object({ rev: z.int() }))
    .handler(({ context: { ctx }, input }) => saveDraft(ctx, input)),
  discardDraft: mutation('themes:write')
    .route({ method: 'DELETE', path: '/themes/{id}/draft', tags: ['themes'] })
    .input(byId)
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await discardDraft(ctx, input.id)
      return input
    }),
  publish: mutation('themes:write')
    .route({ method: 'POST', path: '/themes/{id}/publish', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), rev: z.int().min(0), note: z.string().trim().max(200).default('') }))
    .output(published)
    .handler(async ({ context: { ctx }, input }) => ({ versionId: await publishDraft(ctx, input) })),
  versions: procedure('themes:read')
    .route({ method: 'GET', path: '/themes/{id}/versions', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), ...pageInput }))
    .output(pageOf(versionRow))
    .handler(({ context: { ctx }, input }) => listVersions(ctx, input)),
  restore: mutation('themes:write')
    .route({ method: 'POST', path: '/themes/{id}/versions/{versionId}/restore', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), versionId: z.uuid() }))
    .output(published)
    .handler(async ({ context: { ctx }, input }) => ({ versionId: await restoreVersion(ctx, input) })),
  duplicate: mutation('themes:write')
    .route({ method: 'POST', path: '/themes/{id}/duplicate', tags: ['themes'], successStatus: 201 })
    .input(z.strictObject({ id: z.uuid(), name }))
    .output(made)
    .handler(async ({ context: { ctx }, input }) => ({ id: await duplicateTheme(ctx, input) })),
  rename: mutation('themes:write')
    .route({ method: 'PATCH', path: '/themes/{id}', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), name }))
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await renameTheme(ctx, input)
      return { id: input.id }
    }),
  makeLive: mutation('themes:write')
    .route({ method: 'POST', path: '/themes/{id}/live', tags: ['themes'] })
    .input(byId)
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await makeThemeLive(ctx, input.id)
      return input
    }),
  delete: mutation('themes:write')
    .route({ method: 'DELETE', path: '/themes/{id}', tags: ['themes'] })
    .input(byId)
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteTheme(ctx, input.id)
      return input
    }),
}
