// `npm run -s query -- results --study casps`: what the site's interface answers, without a server.
import './launch/node-version.mjs'
import { fileURLToPath } from 'node:url'
import { runBesideDatabase } from './launch/beside-database.mjs'
import { runMain } from './launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

await runMain(() => runBesideDatabase(root, 'editorial/query.ts', process.argv.slice(2)))
