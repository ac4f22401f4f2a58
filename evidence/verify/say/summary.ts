import { formatCount } from '@/evidence/format/number'
import { formatList } from '@/evidence/format/list'
import { claimVerdicts, type ClaimVerdict } from './verdict'
import type { JudgedNumber } from './judged-number'

/** What a count of each verdict is said to be: of one number, and of several. */
const counted: Record<ClaimVerdict, readonly [one: string, many: string]> = {
  match: ['matches', 'match'],
  'match-after-rounding': ['matches after rounding', 'match after rounding'],
  mismatch: ['does not match', 'do not match'],
  'other-assessor-or-population': [
    'belongs to another assessor or population',
    'belong to another assessor or population',
  ],
  superseded: ['is superseded', 'are superseded'],
  ambiguous: ['is ambiguous', 'are ambiguous'],
  unread: [
    'stands in the record beside words that were not compared',
    'stand in the record beside words that were not compared',
  ],
  'not-found': ['was not found', 'were not found'],
}

/** Returns what was found in one sentence: `3 numbers judged: 2 match and 1 does not match.` */
export function summariseJudged(numbers: readonly JudgedNumber[]): string {
  const found = numbers.flatMap((number) => (number.kind === 'finding' ? [number.verdict] : []))
  if (found.length === 0) return 'There is no number in this text that could be a finding of the study.'
  const parts = (Object.keys(claimVerdicts) as ClaimVerdict[]).flatMap((verdict) => {
    const times = found.filter((one) => one === verdict).length
    const [one, many] = counted[verdict]
    return times === 0 ? [] : [`${formatCount(times)} ${times === 1 ? one : many}`]
  })
  const all = found.length === 1 ? '1 number judged' : `${formatCount(found.length)} numbers judged`
  return `${all}: ${formatList(parts)}.`
}
