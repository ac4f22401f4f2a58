import { verdicts, type Check } from '@/evidence/checks/check'
import { checksBeside, markOf, marks } from '@/evidence/checks/mark'
import { sentenceStart } from '@/evidence/format/number-words'
import { MarkShape } from './mark-shape'

type Props = { checks: readonly Check[]; resultId: string; sourceId: string | null }

/** Whether a number checks out, with the working of every rule that speaks of it. */
export function NoteChecks({ checks, resultId, sourceId }: Props) {
  const mark = markOf(checks, resultId)
  const own = checksBeside(checks, resultId, sourceId)
  return (
    <div className="card-checks">
      <p>
        <MarkShape mark={mark} /> <strong>{sentenceStart(marks[mark])}</strong>
      </p>
      {own.length > 0 && (
        <ul>
          {own.map(({ verdict, working, acknowledged }, place) => (
            <li key={place} data-verdict={verdict}>
              {working} <small>{acknowledged ? 'accepted by an editor' : verdicts[verdict]}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
