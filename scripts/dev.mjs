// `npm run dev`: the site as an editor writes it. What is saved in content/ shows in the open page.
import './launch/node-version.mjs'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { databaseOf, stateOfDatabase } from './launch/database.mjs'
import { checkPortFree, portFrom } from './launch/preflight.mjs'
import { prepare } from './launch/prepare.mjs'
import { runMain, Stop } from './launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

await runMain(async () => {
  const port = portFrom(process.env.PORT)
  const host = process.env.HOST || 'localhost'
  await checkPortFree(port, host)
  const { url } = databaseOf(root)
  await prepare(root, ['packages', 'client'])
  await prepare(root, ['database']).catch((error) => {
    // Content that does not hold is what an editor is here to mend: the page shows it.
    if (!(error instanceof Stop) || stateOfDatabase(root) === null) throw error
    console.error(error.message)
  })
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: host,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: url,
  }
  const tsx = 'node_modules/tsx/dist/cli.mjs'
  const editor = spawn(process.execPath, [tsx, 'editorial/dev.ts'], { cwd: root, env, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => editor.kill(signal))
  editor.once('close', (code) => process.exit(code ?? 1))
})
