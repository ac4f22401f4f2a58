import type { JoinedReport } from '@/evidence/study/join'
import { reaches } from '@/evidence/study/printed'
import type { Written } from '@/evidence/verify/read/written'
import { judgement, type Judgement } from '@/evidence/verify/say/judgement'
import { sayPrints } from '@/evidence/verify/say/say'
import type { ClaimVerdict } from '@/evidence/verify/say/verdict'

/** Returns the verdict on a number that words make a bound of: the printed bound itself, or one within which what is printed lies. */
export function judgeBound(bound: string, written: Written, shown: JoinedReport): Judgement<ClaimVerdict> {
  if (isPrintedBound(bound, written, shown)) return judgement('match', [sayPrints(shown)], shown)
  const holds = holdsBound(bound, written, shown)
  if (holds !== null) {
    const because = `What is printed ${holds ? 'lies' : 'does not lie'} within the bound that “${bound}” gives.`
    return judgement(holds ? 'match-after-rounding' : 'mismatch', [because, sayPrints(shown)], shown)
  }
  return judgement(
    'ambiguous',
    [`“${bound}” makes a bound of it, and a bound is not judged as a value.`, sayPrints(shown)],
    shown,
  )
}

const lower = /less|fewer|under|below|up to|at most|[≤<]/i

/** Says whether the source prints the bound itself: `<1%`, "less than 1%", `32.2+`. */
function isPrintedBound(bound: string, written: Written, { report, result }: JoinedReport): boolean {
  const { value } = report
  if (value === null || written.kind !== 'number' || written.printed.number !== value.number) return false
  if (written.unit !== null && written.unit !== result.unit) return false
  if (bound === '+' || value.bound === 'censored') return bound === '+' && value.bound === 'censored'
  const { below, above } = reaches(value)
  return lower.test(bound) ? below : above
}

const bounds: readonly (readonly [RegExp, (printed: number, said: number) => boolean])[] = [
  [/^(?:more than|greater than|exceed\w*|>)$/iu, (printed, said) => printed > said],
  [/^(?:at least|≥)$/iu, (printed, said) => printed >= said],
  [/^(?:less than|fewer than|<|below)$/iu, (printed, said) => printed < said],
  [/^(?:at most|≤)$/iu, (printed, said) => printed <= said],
]

/** Whether a bound in words holds for what is printed; null where the words or the unit leave it open ("over 20 months", "up to"). */
function holdsBound(bound: string, written: Written, { report, result }: JoinedReport): boolean | null {
  const holds = bounds.find(([words]) => words.test(bound))?.[1]
  if (holds === undefined || written.kind !== 'number' || report.state !== 'reported') return null
  const { unit, printed } = written
  if (unit === 'participants' || (unit === null && result.unit === 'participants'))
    return report.count === null ? null : holds(report.count, printed.number)
  const isOfUnit = unit === result.unit || (unit === null && result.kind === 'ratio')
  if (!isOfUnit || report.value === null || report.value.bound !== null) return null
  return holds(report.value.number, printed.number)
}
