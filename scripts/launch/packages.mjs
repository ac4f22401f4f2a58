import { readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'

/**
 * Says whether the installed packages are those of the lock file. npm writes its own record of what it installed last
 * of all, so an interrupted installation does not count.
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([name, { version, integrity, optional, devOptional }]) => {
    const found = installed[name]
    if (name === '') return true
    // npm leaves out optional packages for other platforms.
    return found
      ? found.version === version && found.integrity === integrity
      : Boolean(optional || devOptional)
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, integrity?: string, optional?: boolean, devOptional?: boolean }> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Installs exactly what the lock file says, tools included, in place of whatever is there. npm refuses a lock file that
 * does not agree with package.json or lacks another platform's binaries; CONTRIBUTING.md tells how it is updated.
 * @param {string} root
 */
export function installPackages(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  return runNpm(args, { cwd: root })
}

/**
 * Runs npm: under `npm start` npm names its own program, which may not be the `npm` found first.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') || npm?.endsWith('.cjs')
    ? run(process.execPath, [npm, ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
}
