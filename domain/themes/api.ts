export { themePlansApi } from './plans-api.ts'

import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import {
  addTheme,
  deleteTheme,
  discardDraft,
  duplicateTheme,
  getDraft,
  listThemes,
  listVersions,
  makeThemeLive,
  openPreview,
  publishDraft,
  readDocuments,
  readTheme,
  registry,
  renameTheme,
  restoreVersion,
  saveDraft,
} from './index.ts'
import type { ThemeDescription } from './registry.ts'
import { documents, draftOutput, themeRow, versionRow } from './schemas.ts'

const byId = z.strictObject({ id: z.uuid() })
const name = z.string().trim().min(1).max(60)
const made = z.object({ id: z.string() })
const grant = z.object({ token: z.string(), origin: z.string(), expiresAt: z.string() })
const published = z.object({ versionId: z.string() })
const publishedDraft = z.object({ versionId: z.string(), rev: z.int() })

export const themesApi = {
  list: procedure('themes:read')
    .route({ method: 'GET', path: '/themes', tags: ['themes'] })
    .output(z.object({ items: z.array(themeRow) }))
    .handler(async ({ context: { ctx } }) => ({ items: await listThemes(ctx) })),
  available: procedure('themes:read')
    .route({ method: 'GET', path: '/themes/available', tags: ['themes'] })
    .output(
      z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), summary: z.string(), colors: z.array(z.string()) })) }),
    )
    .handler(() => ({ items: registry().list() })),
  add: mutation('themes:write')
    .route({ method: 'POST', path: '/themes', tags: ['themes'], successStatus: 201 })
    .input(z.strictObject({ code: z.string().max(40) }))
    .output(made)
    .handler(async ({ context: { ctx }, input }) => ({ id: await addTheme(ctx, input.code) })),
  get: procedure('themes:read')
    .route({ method: 'GET', path: '/themes/{id}', tags: ['themes'] })
    .input(byId)
    .output(themeRow)
    .handler(({ context: { ctx }, input }) => readTheme(ctx, input.id)),
  describe: procedure('themes:read')
    .route({ method: 'GET', path: '/themes/{id}/description', tags: ['themes'] })
    .input(byId)
    .output(z.object({ theme: z.custom<ThemeDescription>() }))
    .handler(async ({ context: { ctx }, input }) => ({ theme: registry().describe((await readTheme(ctx, input.id)).code) })),
  documents: procedure('themes:read')
    .route({ method: 'GET', path: '/themes/{id}/documents', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), versionId: z.uuid().optional() }))
    .output(z.object({ versionId: z.string().nullable(), documents }))
    .handler(({ context: { ctx }, input }) => readDocuments(ctx, input)),
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
  preview: procedure('themes:read')
    .route({ method: 'POST', path: '/themes/{id}/preview', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), versionId: z.uuid().optional() }))
    .output(grant)
    .handler(({ context: { ctx }, input }) => openPreview(ctx, input)),
  share: mutation('themes:write')
    .route({ method: 'POST', path: '/themes/{id}/share', tags: ['themes'] })
    .input(
      z.strictObject({
        id: z.uuid(),
        versionId: z.uuid().optional(),
        hours: z
          .int()
          .min(1)
          .max(24 * 14)
          .default(72),
      }),
    )
    .output(z.object({ url: z.string(), expiresAt: z.string() }))
    .handler(async ({ context: { ctx }, input }) => {
      const { token, origin, expiresAt } = await openPreview(ctx, input)
      return { url: `${origin}/vt/share/${token}`, expiresAt }
    }),
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
    .output(publishedDraft)
    .handler(({ context: { ctx }, input }) => publishDraft(ctx, input)),
  versions: procedure('themes:read')
    .route({ method: 'GET', path: '/themes/{id}/versions', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), ...pageInput, q: z.string().trim().max(100).optional() }))
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
