// Publishes the last build: writes a new release beside the old one and switches to it in one step. An interrupted
// publish leaves the release that is being served as it was. As a command:
// `node server/publish.mjs <database file> <hash of what the build was made from>`.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { snapshotDatabase } from './database-snapshot.mjs'
import { writeSite } from './write-site.mjs'

const releasesKept = 3
// What the server never reads of a build: compiler caches, types and source maps.
const leftOut = /^(?:cache|types|dev|turbopack|trace|diagnostics|made)(?:[/\\-]|$)|\.map$/
// Nor what it prerendered, which the site holds as it is sent; but for what the framework answers with by itself, as for errors.
const prerendered = /^server[/\\]app[/\\](?!_).*\.(?:html|rsc|body|meta|segments)$/

/**
 * Publishes the build in `.next` with the database it was built from, and returns the release's folder and figures.
 * @param {string} root the project's folder
 * @param {{ databaseFile: string, inputs: string, now?: Date }} options `inputs` is kept in the release, to tell later
 *   whether it is still current
 */
export async function publish(root, { databaseFile, inputs, now = new Date() }) {
  const releases = path.join(root, '.denominator', 'releases')
  const live = path.join(root, '.denominator', 'live')
  const building = path.join(releases, `.building-${process.pid}`)
  removeAbandoned(releases)
  mkdirSync(path.join(building, 'site'), { recursive: true })
  try {
    const buildFolder = path.join(root, '.next')
    const { manifest, compressed } = await writeSite({
      buildFolder,
      publicFolder: path.join(root, 'public'),
      siteFolder: path.join(building, 'site'),
      ...(existsSync(path.join(live, 'site')) && { previousFolder: path.join(realpathSync(live), 'site') }),
      today: now.toISOString().slice(0, 10),
    })
    // Links inside a build are relative to its own place; copying them turned absolute keeps them true.
    cpSync(buildFolder, path.join(building, 'next'), {
      recursive: true,
      filter: (source) => {
        const name = path.relative(buildFolder, source)
        return !leftOut.test(name) && !prerendered.test(name)
      },
    })
    snapshotDatabase(databaseFile, path.join(building, 'denominator.db'))
    writeFileSync(path.join(building, 'release.json'), JSON.stringify({ inputs }))
    const release = path.join(releases, `${now.toISOString().replace(/[:.]/g, '-')}-${process.pid}`)
    toDisk(building)
    renameSync(building, release)
    switchTo(live, release)
    for (const old of outdated(releases, release)) rmSync(old, { recursive: true, force: true })
    return { release, files: manifest.entries.length, compressed }
  } catch (error) {
    rmSync(building, { recursive: true, force: true })
    throw error
  }
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [databaseFile = '', inputs = ''] = process.argv.slice(2)
  await publish(fileURLToPath(new URL('..', import.meta.url)), { databaseFile, inputs }).catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
}
