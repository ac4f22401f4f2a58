import type { Check } from '@/evidence/checks/check'
import { checkMarkOf, checksBeside, marks, mostTellingCheck } from '@/evidence/checks/mark'
import { sentenceStart } from '@/evidence/format/number-words'
import { setType } from '@/evidence/format/typography'
import { Mark } from './mark'

type Props = { checks: readonly Check[]; resultId: string; sourceId: string | null }

/** Whether a number checks out, with the working of the one check that says most; the data hold them all. */
export function TellingCheck({ checks, resultId, sourceId }: Props) {
  const mark = checkMarkOf(checks, resultId)
  const check = mostTellingCheck(checksBeside(checks, resultId, sourceId))
  return (
    <p>
      <Mark mark={mark} /> <strong>{sentenceStart(marks[mark])}</strong>
      <span>: {check ? setType(check.working) : 'no rule can recompute it.'}</span>
      {check?.verdict === 'fails' && check.acknowledged && <em> Accepted by an editor.</em>}
    </p>
  )
}
