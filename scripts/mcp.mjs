// `npm run -s mcp`: what /mcp answers, over standard input and output, for a client that starts it itself.
import './launch/node-version.mjs'
import { fileURLToPath } from 'node:url'
import { runBesideDatabase } from './launch/beside-database.mjs'
import { runMain } from './launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

await runMain(() => runBesideDatabase(root, 'editorial/mcp.ts', [], { installs: false }))
