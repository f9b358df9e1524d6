import { and, desc, eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import { tables } from '#db'
import { mutation, procedure } from '../kernel/api.ts'
import { decodeCursor, pageFrom } from '../kernel/index.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import { createApiKey, getSetting, listApiKeys, presentStore, revokeApiKey, updateSetting, updateStore } from './index.ts'
import { apiKeyOutput, type SettingsKey, settingsKeys, settingsOutput, settingsSchemas, storeOutput, updateStoreInput } from './schemas.ts'

const keyInput = z.enum(settingsKeys as [SettingsKey, ...SettingsKey[]])
const auditOutput = z.object({
  id: z.string(),
  actor: z.string(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  at: z.string(),
})

export const storesApi = {
  get: procedure('store:read')
    .route({ method: 'GET', path: '/store', tags: ['store'] })
    .output(storeOutput)
    .handler(({ context }) => presentStore(context.ctx.store)),
  update: mutation('store:write')
    .route({ method: 'PATCH', path: '/store', tags: ['store'] })
    .input(updateStoreInput)
    .output(storeOutput)
    .handler(async ({ context, input }) => presentStore(await updateStore(context.ctx, input))),
  getSetting: procedure('settings:read')
    .route({ method: 'GET', path: '/settings/{key}', tags: ['settings'] })
    .input(z.strictObject({ key: keyInput }))
    .output(settingsOutput)
    .handler(async ({ context, input }) => ({ key: input.key, ...(await getSetting(context.ctx, input.key)) })),
  updateSetting: mutation('settings:write')
    .route({ method: 'PUT', path: '/settings/{key}', tags: ['settings'] })
    .input(
      z.strictObject({ key: keyInput, value: z.unknown(), version: z.int().optional() }).transform((input, issues) => {
        const parsed = settingsSchemas[input.key].safeParse(input.value)
        if (parsed.success) return { ...input, value: parsed.data }
        for (const issue of parsed.error.issues) issues.addIssue({ code: 'custom', path: ['value', ...issue.path], message: issue.message })
        return z.NEVER
      }),
    )
    .output(settingsOutput)
    .handler(async ({ context, input }) => ({
      key: input.key,
      value: input.value,
      version: await updateSetting(context.ctx, input.key, input.value as never, input.version),
    })),
  listKeys: procedure('keys:write')
    .route({ method: 'GET', path: '/keys', tags: ['keys'] })
    .output(z.object({ items: z.array(apiKeyOutput) }))
    .handler(async ({ context }) => ({ items: await listApiKeys(context.ctx) })),
  createKey: procedure('keys:write')
    .route({ method: 'POST', path: '/keys', tags: ['keys'], successStatus: 201 })
    .input(z.strictObject({ name: z.string().trim().min(1).max(60), scopes: z.array(z.string().max(40)).min(1).max(30) }))
    .output(z.object({ id: z.string(), key: z.string() }))
    .handler(({ context, input }) => createApiKey(context.ctx, input)),
  revokeKey: mutation('keys:write')
    .route({ method: 'DELETE', path: '/keys/{id}', tags: ['keys'] })
    .input(z.strictObject({ id: z.uuid() }))
    .output(z.object({ id: z.string() }))
    .handler(async ({ context, input }) => {
      await revokeApiKey(context.ctx, input.id)
      return input
    }),
  listAudit: procedure('audit:read')
    .route({ method: 'GET', path: '/audit', tags: ['audit'] })
    .input(z.strictObject(pageInput))
    .output(pageOf(auditOutput))
    .handler(async ({ context: { ctx }, input }) => {
      const a = tables.auditLog
      const after = decodeCursor(input.cursor, 1)
      const rows = await ctx.tx
        .select()
        .from(a)
        .where(and(eq(a.storeId, ctx.store.id), after ? lt(a.id, String(after[0])) : undefined))
        .orderBy(desc(a.id))
        .limit(input.limit + 1)
      return pageFrom(
        rows.map((r) => ({
          id: r.id,
          actor: r.actor,
          action: r.action,
          subjectType: r.subjectType,
          subjectId: r.subjectId,
          before: r.before,
          after: r.after,
          at: r.at.toISOString(),
        })),
        input.limit,
        (r) => [r.id],
      )
    }),
}
