import type { Secrets } from './data-dir.ts'
import type { Database } from './database.ts'

/** The settings that server, worker and command line parse in domain/kernel/env.ts. */
export function processEnv(dataDir: string, secrets: Secrets, database: Database, buildDir: string): NodeJS.ProcessEnv {
  const port = process.env.PORT || '3000'
  const publicUrl = process.env.VITRINE_PUBLIC_URL || `http://${process.env.VITRINE_PLATFORM_HOST || 'localhost'}:${port}`
  return {
    ...process.env,
    NODE_ENV: 'production',
    PORT: port,
    VITRINE_DATA_DIR: dataDir,
    VITRINE_BUILD_DIR: buildDir,
    VITRINE_PUBLIC_URL: publicUrl,
    VITRINE_SECRET: secrets.app,
    VITRINE_OPERATOR_SECRET: secrets.operator,
    VITRINE_DEMO_PASSWORD: secrets.demoPassword,
    VITRINE_APP_DATABASE_URL: database.app,
    VITRINE_WORKER_DATABASE_URL: database.worker,
    VITRINE_PLATFORM_DATABASE_URL: database.platform,
    NEXTAUTH_URL: publicUrl,
    NEXTAUTH_SECRET: secrets.app,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: '',
  }
}
