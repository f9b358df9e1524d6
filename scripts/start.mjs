#!/usr/bin/env node
// The first file that runs, on any Node from 20 on, before anything is installed: plain JavaScript without imports from npm.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tryLock } from './lib/lock.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
const [target = 'scripts/main.ts', ...args] = process.argv.slice(2)

const stop = (message) => {
  console.error(`vitrine: ${message}`)
  process.exit(1)
}

const major = Number(process.versions.node.split('.')[0])
if (major < 20) stop(`Node ${process.versions.node} is too old. Install Node 20 or newer from https://nodejs.org and start again.`)

const marker = join(root, 'node_modules', '.vitrine-installed')
const lockHash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const isInstalled = () => existsSync(marker) && readFileSync(marker, 'utf8') === lockHash

if (!isInstalled()) install()

const node = node24()
if (!node) stop('Node 24 could not be installed because install scripts are blocked. Run: npm rebuild node — or start with Node 24 itself.')

const child = spawn(node, ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=2', target, ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))

function node24() {
  if (major >= 24) return process.execPath
  const exe = process.platform === 'win32' ? 'node.exe' : 'node'
  const candidates = [
    join(root, 'node_modules', 'node', 'bin', exe),
    join(root, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin', exe),
  ]
  return candidates.find((path) => existsSync(path) && spawnSync(path, ['-v']).stdout?.toString().startsWith('v24'))
}

/** One process installs, others that start in the same folder wait for it. */
function install() {
  mkdirSync('.build', { recursive: true })
  let release = tryLock('.build/install.lock')
  for (; !release; release = tryLock('.build/install.lock')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250)
  try {
    if (!isInstalled()) installPackages()
  } finally {
    release()
  }
}

function installPackages() {
  console.error('vitrine: installing packages (once)…')
  const npm = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (npm.error || npm.status !== 0)
    stop('npm ci failed; its reason stands above. Check the network and the disk, then run npm start again.')
  if (!node24()) {
    const version = JSON.parse(readFileSync('package.json', 'utf8')).dependencies.node
    const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
    spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`], {
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
  }
  writeFileSync(marker, lockHash)
}
