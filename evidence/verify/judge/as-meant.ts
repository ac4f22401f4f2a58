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

/** "Shrank by 66.2%" is a change of minus 66.2%. */
export function asShrinkage(
  study: Study,
  written: Written,
  results: readonly Result[],
  words: string,
): Written {
  const isLoss = /shr[aiu]nk|shrinkage|reduc|decreas|smaller/i.test(words)
  // Where one arm shrank and the other grew, a loss of either is written with a minus.
  const asked = new Set(results.map(({ outcomeId }) => outcomeId))
  const isNegative = study.results.some(
    ({ outcomeId, reports }) => asked.has(outcomeId) && reports.some(({ value }) => (value?.number ?? 0) < 0),
  )
  if (!isLoss || !isNegative || written.kind !== 'number' || written.printed.number <= 0) return written
  const { printed } = written
  return { ...written, printed: { ...printed, text: `-${printed.text}`, number: -printed.number } }
}
