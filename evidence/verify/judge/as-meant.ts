import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { FoundQuantity } from '@/evidence/verify/read/found'
import type { Written } from '@/evidence/verify/read/written'
import { denominatorsOf } from './candidates'

// Quantities as they are meant where the words about them say another thing than their form.

/** "Occurred in 8 patients": where nothing was counted in so many, it is how many had it. */
export function asCounts(
  study: Study,
  quantities: readonly FoundQuantity[],
  outcomeIds: readonly string[],
): FoundQuantity[] {
  const results = study.results.filter(({ outcomeId }) => outcomeIds.includes(outcomeId))
  const totals = results.flatMap((result) => denominatorsOf(study, result))
  const counts = results.flatMap(({ reports }) => reports.map(({ count }) => count))
  return quantities.map((quantity) => {
    const { written } = quantity
    if (written.kind !== 'denominator' || totals.includes(written.total)) return quantity
    if (written.isSure && !counts.includes(written.total)) return quantity
    const printed = { text: String(written.total), number: written.total, decimals: 0 }
    return { ...quantity, written: { kind: 'number', printed, unit: 'participants' } }
  })
}

const loss = /shr[aiu]nk|shrinkage|reduc|decreas|smaller/i
const gain = /\bgr[eo]w|\bincreas|\blarger|\brose\b|\brisen\b/i

/** "Shrank by 66.2%" is a change of minus 66.2%; in "shrank by 8.3% and grew by 13.4%" each number has the verb right before it. */
export function asShrinkage(
  study: Study,
  written: Written,
  results: readonly Result[],
  words: string,
  before: string,
): Written {
  const verbs = before.match(new RegExp(`${loss.source}|${gain.source}`, 'gi')) ?? []
  const isLoss = loss.test(words) && !gain.test(verbs.at(-1) ?? '')
  // Where one arm shrank and the other grew, a loss of either is written with a minus.
  const asked = new Set(results.map(({ outcomeId }) => outcomeId))
  const isNegative = study.results.some(
    ({ outcomeId, reports }) => asked.has(outcomeId) && reports.some(({ value }) => (value?.number ?? 0) < 0),
  )
  if (!isLoss || !isNegative || written.kind !== 'number' || written.printed.number <= 0) return written
  const { printed } = written
  return { ...written, printed: { ...printed, text: `-${printed.text}`, number: -printed.number } }
}
