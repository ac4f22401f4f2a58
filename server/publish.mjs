// Publishes the last build: writes a new release beside the old one and switches to it in one step. An interrupted
// publish leaves the release that is being served as it was. As a command:
// `node server/publish.mjs <database file> <hash of what the build was made from>`.
import { cpSync, existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { snapshotDatabase } from './database-snapshot.mjs'
import { beginRelease, goLive } from './releases.mjs'
import { writeSite } from './write-site.mjs'

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
  const live = path.join(root, '.denominator', 'live')
  const building = beginRelease(root)
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
    const release = goLive(root, building, `${now.toISOString().replace(/[:.]/g, '-')}-${process.pid}`)
    return { release, files: manifest.entries.length, compressed }
  } catch (error) {
    rmSync(building, { recursive: true, force: true })
    throw error
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [databaseFile = '', inputs = ''] = process.argv.slice(2)
  await publish(fileURLToPath(new URL('..', import.meta.url)), { databaseFile, inputs }).catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
}
