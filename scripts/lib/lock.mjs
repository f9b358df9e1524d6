// A lock that is a file with the holder's pid. Plain JavaScript: it is needed before anything is installed.
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/**
 * Takes the lock at `path` and returns its release, or null while a living process holds it.
 * What a killed process left behind is moved away first; only one of several can move it.
 */
export function tryLock(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    held.add(path)
    return () => {
      held.delete(path)
      rmSync(path, { force: true })
    }
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const holder = read(path)
  if (holder === null) return null
  const isOurOwnLeftover = holder === process.pid && !held.has(path) // the same pid in another life, as in containers
  if (!isOurOwnLeftover && isAlive(holder) && !isOld(path)) return null
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (read(aside) !== holder)
      renameSync(aside, path) // somebody was quicker and holds it now
    else rmSync(aside, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  return null
}

const held = new Set()
const writingMs = 5_000

/** The holder's pid; null while the file is gone or being written; 0 when it has been empty for too long. */
function read(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return pid || (Date.now() - statSync(path).mtimeMs > writingMs ? 0 : null)
  } catch {
    return null
  }
}

/** No install and no build takes that long: after a power cut a pid may be somebody else's. */
function isOld(path) {
  try {
    return Date.now() - statSync(path).mtimeMs > 20 * 60_000
  } catch {
    return false
  }
}

function isAlive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
