import { spawn } from 'node:child_process'
import { databaseFileOf } from './database.mjs'
import { prepare } from './prepare.mjs'

/**
 * Runs a command of the editors beside the database, which is made first where it is not current, and ends with its code. What it
 * prints alone goes to standard output, for the next program; what is said on the way goes to the error log.
 * @param {string} root the project's folder
 * @param {string} script
 * @param {readonly string[]} [args]
 */
export async function runBesideDatabase(root, script, args = []) {
  await prepare(root, ['packages', 'client', 'database'], (line) => {
    if (!line.endsWith('is up to date.')) console.error(line)
  })
  const all = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', script, ...args]
  const env = { ...process.env, DATABASE_URL: `file:${databaseFileOf(root)}` }
  const running = spawn(process.execPath, all, { cwd: root, env, stdio: 'inherit' })
  running.once('close', (code) => process.exit(code ?? 1))
}
