// `npm run check`: the editors' check, started from one file, so that one study is checked in less than a second.
import './launch/node-version.mjs'
import { fileURLToPath } from 'node:url'
import { bundled } from './launch/bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const { address, hash } = await bundled(root, 'editorial/check.ts')
// What the command keeps of other studies is good for this very code alone.
process.env.CHECK_CODE = hash
await import(address)
