import { setType } from '@/evidence/format/typography'
import { sentenceStart } from '@/evidence/format/number-words'
import { foldedReasons } from '@/evidence/landscape/folded-reasons'
import type { LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { headingOf } from '@/evidence/landscape/response-chart'

type Props = {
  groups: readonly LandscapeGroup[]
  /** What was asked, which tells the folded parts of a page apart. */
  question: string
}

/** Why rows of one group stand apart, and what to bear in mind where they stand together: a sentence a reason. */
export function Cautions({ groups, question }: Props) {
  const { apart, cautions } = foldedReasons(groups)
  if (apart.length + cautions.length === 0) return null
  const ofRows = groups.flatMap((group) =>
    group.sets.flatMap(({ reason }) =>
      reason === null ? [] : [`${sentenceStart(headingOf(group))}: ${reason}`],
    ),
  )
  return (
    <details className="text-plain open:pb-2 print:not-open:hidden [&>*]:max-w-wide">
      <summary className="min-h-8 w-fit py-1 font-plain text-accent">
        What may be lined up, and why the rest is kept apart: {question}
      </summary>
      <p className="my-2">
        Within each group every two results were held against each other. What a record does not state counts
        as a caution, never as agreement; the comparison of studies gives the reasons pair by pair.
      </p>
      <Reasons title="Why rows of a group are kept apart" sentences={[...new Set(ofRows)]} />
      <Reasons title="Kept apart" sentences={apart} />
      <Reasons title="Lined up with caution" sentences={cautions} />
    </details>
  )
}

function Reasons({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <>
      <h3 className="mt-4 mb-1 text-base">{title}</h3>
      <ul className="list-disc pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{setType(sentence)}</li>
        ))}
      </ul>
    </>
  )
}
