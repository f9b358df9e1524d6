import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import {
  closeStore,
  createApiKey,
  deleteStore,
  getDeletion,
  getGate,
  getSetting,
  listApiKeys,
  listAudit,
  presentStore,
  reopenStore,
  revokeApiKey,
  setGate,
  updateSetting,
  updateStore,
} from './index.ts'
import {
  apiKeyOutput,
  auditOutput,
  type SettingsKey,
  settingsKeys,
  settingsOutput,
  settingsSchemas,
  storeOutput,
  updateStoreInput,
} from './schemas.ts'

export { domainsApi } from './domains-api.ts'
export { metadataApi } from './metadata-api.ts'
export { redirectsApi } from './redirects-api.ts'
export { viewsApi } from './views-api.ts'

const keyInput = z.enum(settingsKeys as [SettingsKey, ...SettingsKey[]])
const gateOutput = z.object({ isShut: z.boolean() })
const stateOutput = z.object({ status: z.string(), deleteAfter: z.string().nullable() })

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
  gate: procedure('store:read')
    .route({ method: 'GET', path: '/store/gate', tags: ['store'] })
    .output(gateOutput)
    .handler(async ({ context: { ctx } }) => ({ isShut: (await getGate(ctx)) !== null })),
  setGate: mutation('store:write')
    .route({ method: 'PUT', path: '/store/gate', tags: ['store'] })
    .input(z.strictObject({ password: z.string().trim().min(3, 'At least three letters').max(60).nullable() }))
    .output(gateOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await setGate(ctx, input.password)
      return { isShut: input.password !== null }
    }),
  close: mutation('store:write')
    .route({ method: 'POST', path: '/store/close', tags: ['store'] })
    .output(stateOutput)
    .handler(async ({ context: { ctx } }) => {
      await closeStore(ctx)
      return { status: 'suspended', deleteAfter: await getDeletion(ctx) }
    }),
  reopen: mutation('store:write')
    .route({ method: 'POST', path: '/store/reopen', tags: ['store'] })
    .output(stateOutput)
    .handler(async ({ context: { ctx } }) => {
      await reopenStore(ctx)
      return { status: 'active', deleteAfter: null }
    }),
  delete: mutation('store:write')
    .route({ method: 'POST', path: '/store/delete', tags: ['store'] })
    .input(z.strictObject({ name: z.string().max(120) }))
    .output(stateOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteStore(ctx, input.name)
      return { status: 'suspended', deleteAfter: await getDeletion(ctx) }
    }),
  state: procedure('store:read')
    .route({ method: 'GET', path: '/store/state', tags: ['store'] })
    .output(stateOutput)
    .handler(async ({ context: { ctx } }) => ({ status: ctx.store.status, deleteAfter: await getDeletion(ctx) })),
  listAudit: procedure('audit:read')
    .route({ method: 'GET', path: '/audit', tags: ['audit'] })
    .input(z.strictObject({ ...pageInput, q: z.string().trim().max(100).optional() }))
    .output(pageOf(auditOutput))
    .handler(({ context, input }) => listAudit(context.ctx, input)),
}
