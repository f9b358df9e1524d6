import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createImport, getImport, presentImport, runImport } from '#domain/imports'
import { env, inStore, uuidv7 } from '#domain/kernel'
import { getStoreBySlug } from '#domain/stores'

/** Imports a file; a running worker takes it, without one it is worked off here. */
export async function importFile(slug: string, file: string, isDryRun: boolean) {
  const { id: storeId } = await getStoreBySlug(slug)
  const actor = { kind: 'system', name: 'Operator' } as const
  const folder = join(env().VITRINE_DATA_DIR, 'uploads')
  await mkdir(folder, { recursive: true })
  const path = join(folder, uuidv7())
  await copyFile(file, path)
  const { id } = await inStore(storeId, actor, (ctx) => createImport(ctx, { path, filename: basename(file), isDryRun }))
  for (let n = 0; ; n += 1) {
    const job = await inStore(storeId, actor, async (ctx) => presentImport(ctx, await getImport(ctx, id)))
    if (job.status !== 'queued' && job.status !== 'running') return job
    if (n === 6 && job.status === 'queued') await runImport(storeId, id)
    await sleep(500)
  }
}
