// A lock that is a file with the holder's pid. Plain JavaScript: it is needed before anything is installed.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Takes the lock at `path` and returns its release, or null while a living process holds it.
 * What a killed process left behind is moved away first; only one of several can move it.
 */
export function tryLock(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return () => rmSync(path, { force: true })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const holder = read(path)
  if (holder === null || isAlive(holder)) return null
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

function read(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || null // an empty file is being written this moment
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
