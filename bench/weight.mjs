// `npm run bench:weight`: what a first visit to each kind of page weighs, and what the weight is made of.
import '../scripts/launch/node-version.mjs'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesOf, partsOf } from './pages/parts.mjs'
import { weigh } from './pages/weigh.mjs'
import { readManifest } from '../server/manifest.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const study = '/studies/atezolizumab-asps'
const pages = [
  study,
  `${study}/plain`,
  '/conditions/alveolar-soft-part-sarcoma',
  `${study}/data`,
  `${study}/sources`,
  '/',
]

console.log('Weight of a first visit, in bytes: plain, and as sent (brotli)')
console.table(Object.fromEntries(pages.map((at) => [at, weigh(root, at)])))

const folder = path.join(root, '.denominator/live/site')
const page = readManifest(folder)?.entries.find((entry) => entry.path === study)
if (!page) throw new Error(`No page ${study} in ${folder}: build the site first (npm run build).`)
console.log(`\n${study} without each of its parts would be lighter by so many bytes`)
console.table(partsOf(readFileSync(path.join(folder, page.plain.file), 'utf8')))

for (const sheet of ['globals.css', 'records.css']) {
  console.log(`\nThe sheet ${sheet} without each of the files it takes in would be lighter by so many bytes`)
  console.table(await filesOf(path.join(root, 'app', sheet)))
}
