// The operator's command line: attaches to the running Postgres or starts it for as long as the command runs.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildApp, buildDirOf, bundlePrograms, sourceHash } from './lib/build.ts'
import { openDataDir, openSecrets } from './lib/data-dir.ts'
import { openDatabases } from './lib/database.ts'
import { processEnv } from './lib/runtime.ts'
import { reportAndExit } from './lib/stop.ts'

const quiet = () => {}

async function main() {
  const [command = 'help', ...args] = process.argv.slice(2)
  const root = join(import.meta.dirname, '..')
  const buildDir = buildDirOf(sourceHash())
  if (command === 'build') return buildApp(buildDir, (text) => console.error(`vitrine: ${text}`))
  await bundlePrograms(buildDir)
  const dataDir = openDataDir()
  const secrets = openSecrets(dataDir)
  const database = await openDatabases(dataDir, secrets, quiet)
  try {
    const file = join(root, buildDir, command === 'seed' ? 'seed.mjs' : 'cli.mjs')
    const { status } = spawnSync(process.execPath, ['--enable-source-maps', file, ...(command === 'seed' ? [] : [command, ...args])], {
      stdio: 'inherit',
      env: processEnv(dataDir, secrets, database, buildDir),
    })
    process.exitCode = status ?? 1
  } finally {
    if (database.isOurs) database.stop()
  }
}

main().catch(reportAndExit)
