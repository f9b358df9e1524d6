import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> }

/** A system Chromium when there is one, else the one from npm with the libraries that it brings along. No apt step. */
export async function findChromium(): Promise<Browser> {
  const base = {
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    env: process.env as Record<string, string>,
  }
  for (const path of [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ])
    if (path && existsSync(path)) return { ...base, executablePath: path }
  const { default: chromium } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  const libraries = await unpackLibraries()
  return {
    ...base,
    executablePath,
    args: [...chromium.args.filter((a) => !a.startsWith('--headless') && a !== '--single-process' && a !== '--no-zygote'), ...base.args],
    env: { ...base.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') },
  }
}

/** NSS and NSPR are missing on bare machines; the package has them packed for another system that lacks them too. */
async function unpackLibraries(): Promise<string> {
  const target = join(tmpdir(), 'vitrine-chromium-libs')
  if (existsSync(join(target, 'lib'))) return join(target, 'lib')
  const packed = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br')
  const draft = await mkdtemp(join(tmpdir(), 'vitrine-libs-'))
  const tar = join(draft, 'libs.tar')
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(tar))
  mkdirSync(join(draft, 'out'))
  spawnSync('tar', ['-xf', tar, '-C', join(draft, 'out')])
  await rename(join(draft, 'out'), target).catch(() => {}) // another process was first
  await rm(draft, { recursive: true, force: true })
  return join(target, 'lib')
}
