// `npm run bench:verify`: what the verifier makes of sentences written by hand, and of the site's own numbers, with its errors.
import { ownTexts } from '@/conformance/verify/own-sentences'
import { isFalseMatch, isFalseMismatch, toldByHand } from '@/conformance/verify/told-by-hand'
import { verifyText } from '@/evidence/verify/verify-text'

/** Returns how often each verdict stands among these, as `12 match, 3 unread`. */
function counted(verdicts: readonly (string | null)[]): string {
  const names = [...new Set(verdicts.map((one) => one ?? 'nothing judged'))]
  return names
    .map((name) => `${verdicts.filter((one) => (one ?? 'nothing judged') === name).length} ${name}`)
    .join(', ')
}

const told = toldByHand()
for (const kind of ['true', 'false', 'open'] as const) {
  const own = told.filter((one) => one.kind === kind)
  console.log(
    `Written by hand, ${kind}: ${own.length} sentences: ${counted(own.map(({ verdict }) => verdict))}`,
  )
}
for (const one of told.filter(isFalseMatch)) console.log(`  false match: ${one.slug}: ${one.text}`)
for (const one of told.filter(isFalseMismatch)) console.log(`  false mismatch: ${one.slug}: ${one.text}`)
for (const from of ['summary', 'plain', 'result', 'figure'] as const) {
  const verdicts = ownTexts
    .filter((own) => own.from === from)
    .flatMap(({ study, text }) => verifyText(study, text))
    .flatMap((one) => (one.kind === 'finding' ? [one.verdict] : []))
  console.log(`Our own, ${from}: ${verdicts.length} numbers: ${counted(verdicts)}`)
}
