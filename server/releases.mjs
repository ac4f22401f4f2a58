// The releases of one machine: a folder each, of which a link names the one that is served. A release is written beside the others
// under a name that says so, and never changed once it has its own.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'

const releasesKept = 3
const releasesIn = (/** @type {string} */ root) => path.join(root, '.denominator', 'releases')
const liveIn = (/** @type {string} */ root) => path.join(root, '.denominator', 'live')

/**
 * Returns the folder of the live release; null where there is none.
 * @param {string} root the project's folder
 */
export const liveRelease = (root) => (existsSync(liveIn(root)) ? realpathSync(liveIn(root)) : null)

/**
 * Makes the folder of a release that is being written, clears those away that were left half written, and returns it.
 * @param {string} root the project's folder
 */
export function beginRelease(root) {
  const releases = releasesIn(root)
  const building = path.join(releases, `.building-${process.pid}`)
  removeAbandoned(releases)
  mkdirSync(building, { recursive: true })
  return building
}

/**
 * Gives a release that is written its name, switches to it in one step and clears the oldest away. Returns its folder.
 * @param {string} root the project's folder
 * @param {string} building as `beginRelease` made it
 * @param {string} name
 */
export function goLive(root, building, name) {
  const release = path.join(releasesIn(root), name)
  toDisk(building)
  renameSync(building, release)
  makeLive(root, release)
  return release
}

/**
 * Switches to a release that is there, and clears the oldest away.
 * @param {string} root the project's folder
 * @param {string} release its folder
 */
export function makeLive(root, release) {
  switchTo(liveIn(root), release)
  for (const old of outdated(releasesIn(root), release)) rmSync(old, { recursive: true, force: true })
}

/**
 * @param {string} link
 * @param {string} release
 */
function switchTo(link, release) {
  const next = `${link}-${process.pid}`
  symlinkSync(path.relative(path.dirname(link), release), next, 'dir')
  renameSync(next, link)
}

/**
 * Returns the releases that are kept no longer: the oldest by the time of their folder, and never the one that was just made, for
 * names and times of a clock that has since been put right may lie after it.
 * @param {string} releases
 * @param {string} current
 */
function outdated(releases, current) {
  return readdirSync(releases)
    .filter((name) => !name.startsWith('.') && path.join(releases, name) !== current)
    .map((name) => ({ folder: path.join(releases, name), made: statSync(path.join(releases, name)).mtimeMs }))
    .sort((one, other) => one.made - other.made || (one.folder < other.folder ? -1 : 1))
    .slice(0, -(releasesKept - 1))
    .map(({ folder }) => folder)
}

/**
 * Has the system write all of a release to the disk, so that a cut of power after the switch leaves no half file. One command for
 * the whole file system is faster than a call for each of thousands of files; where there is none, the system does it in its time.
 * @param {string} folder
 */
function toDisk(folder) {
  spawnSync('sync', ['-f', folder], { stdio: 'ignore' })
}

/** @param {string} releases */
function removeAbandoned(releases) {
  if (!existsSync(releases)) return
  for (const name of readdirSync(releases)) {
    const pid = Number(name.match(/^\.building-(\d+)$/)?.[1])
    if (pid && !isRunning(pid)) rmSync(path.join(releases, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
