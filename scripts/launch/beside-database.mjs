import { spawn } from 'node:child_process'
import { databaseOf } from './database.mjs'
import { packagesAreCurrent } from './packages.mjs'
import { prepare } from './prepare.mjs'
import { endWithChildren } from './run.mjs'
import { Stop } from './stop.mjs'

/**
 * Runs a command of the editors beside the database, which is made first where it is not current, and ends with its code. What it
 * prints alone goes to standard output, for the next program; what is said on the way goes to the error log.
 * @param {string} root the project's folder
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {{ installs?: boolean }} [how] whether packages are installed where they are not those of the lock file; a program that started
 *   this one and waits for its first answer would give up in the meantime
 */
export async function runBesideDatabase(root, script, args = [], { installs = true } = {}) {
  if (!installs && !packagesAreCurrent(root)) {
    throw new Stop(
      `The packages in ${root} are not those of its package-lock.json: run "npm ci" there once, then start this again.`,
    )
  }
  const leaveSignals = endWithChildren()
  await prepare(root, ['packages', 'client', 'database'], (line) => {
    if (!line.endsWith('is up to date.')) console.error(line)
  })
  leaveSignals()
  const all = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', script, ...args]
  const env = { ...process.env, DATABASE_URL: databaseOf(root).url }
  const running = spawn(process.execPath, all, { cwd: root, env, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => running.kill(signal))
  running.once('close', (code) => process.exit(code ?? 1))
}
