// `npm run bench:verify`: what the verifier makes of sentences written by hand, of the site's own numbers, of digits changed in them
// and of untrue qualifiers before them, with its errors. Writes evidence/verify/say/measured.json, which /verify and /methods quote.
import { writeFileSync } from 'node:fs'
import {
  matchingSentences,
  measureDigits,
  measureOwn,
  measureQualifiers,
  measureTold,
} from '@/conformance/verify/measure'
import { judgedOwn } from '@/conformance/verify/own-sentences'
import { isFalseMatch, isFalseMismatch, toldByHand } from '@/conformance/verify/told-by-hand'

const file = 'evidence/verify/say/measured.json'
const told = toldByHand()
for (const one of told.filter(isFalseMatch)) console.log(`False match: ${one.slug}: ${one.text}`)
for (const one of told.filter(isFalseMismatch)) console.log(`False mismatch: ${one.slug}: ${one.text}`)
const sentences = matchingSentences()
const { missed, ...digits } = measureDigits(sentences)
for (const text of missed) console.log(`A changed digit that still matches: ${text}`)
const { kept, ...qualifiers } = measureQualifiers(sentences)
for (const text of kept) console.log(`A match under an untrue qualifier: ${text}`)
const measured = { own: measureOwn(judgedOwn()), told: measureTold(told), digits, qualifiers }
writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`)
for (const [name, value] of Object.entries(measured)) console.log(`${name}: ${JSON.stringify(value)}`)
console.log(`Written to ${file}.`)
