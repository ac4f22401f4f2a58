// `npm run check`: the editors' check, started from one file, so that one study is checked in less than a second.
import './launch/node-version.mjs'
import { fileURLToPath } from 'node:url'
import { bundled } from './launch/bundle.mjs'
import { runScript } from './launch/run-script.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
runScript(await bundled(root, 'editorial/check.ts'))
