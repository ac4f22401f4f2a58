// Publishes the last build: writes a new release beside the old one and switches to it in one step. An interrupted
// publish leaves the release that is being served as it was. As a command:
// `node server/publish.mjs <hash of what the build was made from>`, with the database's address in DATABASE_URL.
import { cpSync, existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isPostgres } from '../prisma/postgres/address.mjs'
import { snapshotDatabase } from './database-snapshot.mjs'
import { dropKept, keepSchema } from './postgres-release.mjs'
import { schemasMadeHere } from './release-folder.mjs'
import { beginRelease, goLive } from './releases.mjs'
import { writeSite } from './write-site.mjs'

// What the server never reads of a build: compiler caches, types and source maps.
const leftOut = /^(?:cache|types|dev|turbopack|trace|diagnostics|made)(?:[/\\-]|$)|\.map$/
// Nor what it prerendered, which the site holds as it is sent; but for what the framework answers with by itself, as for errors.
const prerendered = /^server[/\\]app[/\\](?!_).*\.(?:html|rsc|body|meta|segments)$/

/**
 * Publishes the build in `.next` with the database it was built from, and returns the release's folder and figures.
 * @param {string} root the project's folder
 * @param {{ database: string, inputs: string, now?: Date }} options the address of the database; `inputs` is kept in the release, to
 *   tell later whether it is still current
 */
export async function publish(root, { database, inputs, now = new Date() }) {
  const live = path.join(root, '.denominator', 'live')
  const name = `${now.toISOString().replace(/[:.]/g, '-')}-${process.pid}`
  const before = isPostgres(database) ? schemasMadeHere(root) : []
  /** @type {{ schema: string, bytes: number } | null} */
  let kept = null
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
    if (isPostgres(database)) kept = await keepSchema(database, name)
    else snapshotDatabase(database.replace(/^file:/, ''), path.join(building, 'denominator.db'))
    writeFileSync(path.join(building, 'release.json'), JSON.stringify({ inputs, ...kept }))
    const release = goLive(root, building, name)
    kept = null
    const after = before.length > 0 ? schemasMadeHere(root) : []
    for (const schema of before) if (!after.includes(schema)) await dropKept(database, schema)
    return { release, files: manifest.entries.length, compressed }
  } catch (error) {
    rmSync(building, { recursive: true, force: true })
    if (kept) await dropKept(database, kept.schema)
    throw error
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [inputs = ''] = process.argv.slice(2)
  const database = process.env.DATABASE_URL ?? ''
  await publish(fileURLToPath(new URL('..', import.meta.url)), { database, inputs }).catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
}
