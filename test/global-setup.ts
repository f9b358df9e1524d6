import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openSecrets } from '../scripts/lib/data-dir.ts'
import { openDatabases } from '../scripts/lib/database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    database: { owner: string; app: string; worker: string; platform: string }
    folder: string
  }
}

/** One embedded Postgres for the whole run, migrated once; every worker clones it. */
export default async function setup(project: TestProject) {
  process.env.VITRINE_TEST_FSYNC = 'off'
  delete process.env.DATABASE_URL
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-test-'))
  chmodSync(folder, 0o755)
  const { owner, app, worker, platform, stop } = await openDatabases(folder, openSecrets(folder), () => {})
  project.provide('database', { owner, app, worker, platform })
  project.provide('folder', folder)
  return () => {
    stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
