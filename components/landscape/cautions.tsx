import { setType } from '@/evidence/format/typography'
import { foldedReasons } from '@/evidence/landscape/folded-reasons'
import type { LandscapeGroup } from '@/evidence/landscape/landscape-groups'

/** Why rows of one group stand apart, and what to bear in mind where they stand together: a sentence a reason. */
export function Cautions({ groups }: { groups: readonly LandscapeGroup[] }) {
  const { apart, cautions } = foldedReasons(groups)
  if (apart.length + cautions.length === 0) return null
  return (
    <details className="disclosure">
      <summary>What may be lined up, and why the rest is kept apart</summary>
      <p>
        Within each group every two results were held against each other. What a record does not state counts
        as a caution, never as agreement; the comparison of studies gives the reasons pair by pair.
      </p>
      <Reasons title="Kept apart" sentences={apart} />
      <Reasons title="Lined up with caution" sentences={cautions} />
    </details>
  )
}

function Reasons({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{setType(sentence)}</li>
        ))}
      </ul>
    </>
  )
}
