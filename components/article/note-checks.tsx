import type { Check } from '@/evidence/checks/check'
import { checksBeside, confirms, checkMarkOf, marks } from '@/evidence/checks/mark'
import { setType } from '@/evidence/format/typography'
import { sentenceStart } from '@/evidence/format/number-words'
import { MarkShape } from './mark-shape'

type Props = { checks: readonly Check[]; resultId: string; sourceId: string | null }

/**
 * Whether a number checks out, with the working of the rules that decide it: those that fail, and those that
 * recompute it. Rules that only shut out the impossible are left to the data view.
 */
export function NoteChecks({ checks, resultId, sourceId }: Props) {
  const mark = checkMarkOf(checks, resultId)
  const deciding = checksBeside(checks, resultId, sourceId).filter(
    (check) => check.verdict === 'fails' || confirms(check),
  )
  return (
    <div className="card-checks">
      <p>
        <MarkShape mark={mark} />{' '}
        <span>
          <strong>{sentenceStart(marks[mark])}</strong>
          {deciding.length === 0 && ': no rule can recompute it'}
        </span>
      </p>
      {deciding.length > 0 && (
        <ul>
          {deciding.map((check, place) => (
            <li key={place}>
              {setType(check.working)}
              {check.verdict === 'fails' && (
                <em> {check.acknowledged ? 'Accepted by an editor.' : 'Fails.'}</em>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
