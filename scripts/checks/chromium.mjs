import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { run } from '../launch/run.mjs'
import { Stop } from '../launch/stop.mjs'

/** The first is the same browser without what draws windows: it takes a third less of the processor. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const remedy =
  'install Chromium (on Debian: apt-get install chromium-headless-shell), or set CHROMIUM_PATH to its program'

/**
 * Returns the path of a Chromium: CHROMIUM_PATH, else the first on PATH, else one that it installs where that needs no
 * question asked (as root on Debian). Stops with the sentence to act on when there is none.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function chromium(root, say) {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isProgram(named)) return named
    throw new Stop(`CHROMIUM_PATH is ${named}, which is not a program: ${remedy}.`)
  }
  const found = onPath()
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new Stop(`The end-to-end checks need a browser, and none was found: ${remedy}.`)
  }
  say('  Browser   installing Chromium from Debian …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { cwd: root, env })
  const packages = ['chromium-headless-shell', 'fonts-liberation']
  const { output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    cwd: root,
    env,
  })
  const installed = onPath()
  if (!installed) throw new Stop(`${output.trimEnd()}\n\nChromium could not be installed: ${remedy}.`)
  return installed
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram)
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
