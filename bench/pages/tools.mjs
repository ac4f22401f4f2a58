import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../../scripts/launch/run.mjs'
import { Stop } from '../../scripts/launch/stop.mjs'

/** The newest that run on every Node that this project does. */
const versions = { lighthouse: '12.8.2', astro: '5.16.6' }

/**
 * Returns a temporary folder with Lighthouse and Astro, which it fills at the first call: what only a benchmark uses is no
 * dependency of the project.
 */
export async function installedTools() {
  const folder = path.join(tmpdir(), 'denominator-bench')
  const names = Object.entries(versions)
  if (names.every(([name]) => existsSync(path.join(folder, 'node_modules', name, 'package.json'))))
    return folder
  console.log(`  Tools     installing Lighthouse and Astro in ${folder} …`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const wanted = names.map(([name, version]) => `${name}@${version}`)
  const { code, output } = await run('npm', ['install', '--no-audit', '--no-fund', ...wanted], {
    cwd: folder,
  })
  if (code !== 0) throw new Stop(`Lighthouse and Astro could not be installed in ${folder}:\n${output}`)
  return folder
}
