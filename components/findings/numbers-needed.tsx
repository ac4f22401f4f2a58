import { FoldedSection } from '@/components/page/folded-section'
import { setType } from '@/evidence/format/typography'
import { numberNeeded } from '@/evidence/tables/number-needed'
import { nameOfFinding, type Finding } from '@/evidence/tables/summary-of-findings'

type FoldOfFindings = { findings: readonly Finding[]; id: string; of?: string }

/**
 * How many people must be treated for one more or one fewer event, closed until a reader asks: with interval, time and the risk it
 * stands on, or with the reason why none is told.
 */
export function NumbersNeeded({ findings, id, of }: FoldOfFindings) {
  return (
    <FoldedSection
      id={id}
      title="Number needed to treat"
      note="where the interval allows one"
      level={3}
      of={of}
    >
      <p className="mb-2 max-w-measure font-plain text-plain leading-snug">
        It holds for the time and the risk that it names and for no other, and is easily misread; the people
        of 1,000 above say the same. Worked out by us and rounded up.
      </p>
      <dl className="mb-3 grid max-w-measure gap-1 font-plain text-plain leading-snug">
        {findings.map((finding) => {
          const needed = numberNeeded(finding)
          return (
            <div key={finding.id}>
              <dt className="inline font-strong">{setType(nameOfFinding(finding))}</dt>
              <dd className="inline">
                : {setType(needed.kind === 'number' ? needed.words : `none, because ${needed.reason}.`)}
              </dd>
            </div>
          )
        })}
      </dl>
    </FoldedSection>
  )
}
