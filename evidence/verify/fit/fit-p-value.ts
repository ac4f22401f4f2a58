import type { PValue } from '@/evidence/study/result'
import { formatPValue } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import { unheld, type Fit } from './fitness'
import { printedRoundsTo } from './rounds-to'
import type { Written } from '@/evidence/verify/read/written'

/** Returns how a written p value stands to a report: relation, number and, where both name them, sides must agree. */
export function fitP(written: Extract<Written, { kind: 'p-value' }>, joined: JoinedReport): Fit {
  const stored = joined.report.pValue
  if (stored === null) return unheld('p value', joined.source)
  const printed = `Printed is ${formatPValue(joined) ?? ''}.`
  const sidesClash =
    written.sides !== 'not-stated' && stored.sides !== 'not-stated' && written.sides !== stored.sides
  if (sidesClash) return { how: 'different', because: `The test had other sides. ${printed}` }
  if (written.printed.number > 1) return { how: 'different', because: `A p value is at most 1. ${printed}` }
  const bound = boundOf(written, stored)
  if (bound !== null)
    return bound
      ? { how: 'rounded', because: `${printed} It lies within the bound that the words give.` }
      : { how: 'different', because: printed }
  if (written.relation !== stored.relation) return { how: 'different', because: printed }
  const dropped =
    written.sides === 'not-stated' && stored.sides === 'one'
      ? 'The test was one-sided, which should be said.'
      : null
  if (stored.printed.number === written.printed.number) return { how: 'same', because: dropped }
  // A p value rounded to zero or cut at a bound says something else.
  const rounds = stored.relation === '=' && written.printed.number > 0
  return rounds && printedRoundsTo(stored.printed, written.printed)
    ? { how: 'rounded', because: dropped ?? printed }
    : { how: 'different', because: printed }
}

/**
 * Whether a bound ("p < 0.05", "p > 0.05") holds for what is printed, 0.0010 or < 0.001; null where the words give no bound, the very
 * one that is printed, or one that what is printed does not decide.
 */
function boundOf(written: Extract<Written, { kind: 'p-value' }>, stored: PValue): boolean | null {
  const [said, held] = [written.printed.number, stored.printed.number]
  if (written.relation === '=' || (written.relation === stored.relation && said === held)) return null
  if (written.relation === '>') return stored.relation === '=' ? held > said : null
  if (stored.relation === '=') return written.relation === '<' ? held < said : held <= said
  return (stored.relation === '<' || stored.relation === '≤') && held <= said ? true : null
}
