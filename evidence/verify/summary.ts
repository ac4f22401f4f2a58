import { formatCount } from '@/evidence/format/number'
import { formatList } from '@/evidence/format/list'
import { verdicts, type Verdict } from './verdict'
import type { JudgedNumber } from './verify-text'

/** Returns what was found in one sentence: `3 numbers judged: 2 match, 1 mismatch.` */
export function summariseJudged(numbers: readonly JudgedNumber[]): string {
  const found = numbers.flatMap((number) => (number.kind === 'finding' ? [number.verdict] : []))
  if (found.length === 0) return 'There is no number in this text that could be a finding of the study.'
  const parts = (Object.keys(verdicts) as Verdict[]).flatMap((verdict) => {
    const times = found.filter((one) => one === verdict).length
    return times === 0 ? [] : [`${formatCount(times)} ${verdicts[verdict]}`]
  })
  const all = found.length === 1 ? '1 number judged' : `${formatCount(found.length)} numbers judged`
  return `${all}: ${formatList(parts)}.`
}
