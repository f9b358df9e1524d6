import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StartProblem } from './stop.ts'

export type Secrets = {
  app: string
  operator: string
  demoPassword: string
  postgres: string
  roles: { app: string; worker: string; platform: string }
}

/** The absolute data folder, made when it is missing. */
export function openDataDir(): string {
  const dir = resolve(process.env.VITRINE_DATA_DIR || '.data')
  try {
    mkdirSync(dir, { recursive: true })
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new StartProblem(
      `The data folder ${dir} cannot be written. Change its permissions, or set VITRINE_DATA_DIR to a folder of yours.`,
    )
  }
  return dir
}

/** Secrets are made once and never leave the folder; only this user may read them. */
export function openSecrets(dataDir: string): Secrets & { isNew: boolean } {
  const path = join(dataDir, 'secrets.json')
  if (existsSync(path)) {
    chmodSync(path, 0o600)
    return { ...(JSON.parse(readFileSync(path, 'utf8')) as Secrets), isNew: false }
  }
  const secret = (bytes = 24) => randomBytes(bytes).toString('base64url')
  const secrets: Secrets = {
    app: secret(48),
    operator: secret(15),
    demoPassword: secret(9),
    postgres: secret(),
    roles: { app: secret(), worker: secret(), platform: secret() },
  }
  writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return { ...secrets, isNew: true }
}
