import type { LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { headingOf } from '@/evidence/landscape/response-figure'
import { sentenceStart } from '@/evidence/format/number-words'
import { setType } from '@/evidence/format/typography'

/** Why rows of one group stand apart, and what to bear in mind where they stand together, in sentences. */
export function Cautions({ groups }: { groups: readonly LandscapeGroup[] }) {
  const telling = groups.filter(({ sets }) =>
    sets.some(({ reason, cautions }) => reason ?? cautions.length > 0),
  )
  if (telling.length === 0) return null
  return (
    <details className="disclosure">
      <summary>What may be lined up, and why the rest is kept apart</summary>
      {telling.map((group) => (
        <div key={headingOf(group)}>
          <h3>{sentenceStart(headingOf(group))}</h3>
          <ul>
            {group.sets
              .flatMap(({ reason, cautions }) => [
                ...(reason === null ? [] : [`Kept apart. ${sentenceStart(reason)}`]),
                ...cautions.map((caution) => `Lined up with caution. ${sentenceStart(caution)}`),
              ])
              .map((sentence, index) => (
                <li key={index}>{setType(sentence)}</li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
