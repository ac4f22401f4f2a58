// `npm run -s query -- results --study casps`: what the site's interface answers, without a server.
import './launch/node-version.mjs'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { databaseFileOf } from './launch/database.mjs'
import { prepare } from './launch/prepare.mjs'
import { runMain } from './launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

await runMain(async () => {
  // The answer alone goes to standard output, for the next program.
  await prepare(root, ['packages', 'client', 'database'], (line) => {
    if (!line.endsWith('is up to date.')) console.error(line)
  })
  const tsx = 'node_modules/tsx/dist/cli.mjs'
  const args = [tsx, '--conditions=react-server', 'editorial/query.ts', ...process.argv.slice(2)]
  const env = { ...process.env, DATABASE_URL: `file:${databaseFileOf(root)}` }
  const query = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  query.once('close', (code) => process.exit(code ?? 1))
})
