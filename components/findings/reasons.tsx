import { FoldedSection } from '@/components/page/folded-section'
import { setType } from '@/evidence/format/typography'
import { nameOfFinding, type Finding, type JudgedFinding } from '@/evidence/tables/summary-of-findings'

type FoldOfFindings = { findings: readonly Finding[]; id: string; of?: string }

/** Why each level of certainty is what it is, domain by domain, closed until a reader asks. */
export function Reasons({ findings, id, of }: FoldOfFindings) {
  const judged = findings.filter((finding): finding is JudgedFinding => finding.grade !== null)
  if (judged.length === 0) return null
  return (
    <FoldedSection id={id} title="Why" note="each domain, with its reason" level={3} of={of}>
      {judged.map((finding) => (
        <ReasonsOf key={finding.id} finding={finding} />
      ))}
    </FoldedSection>
  )
}

function ReasonsOf({ finding }: { finding: JudgedFinding }) {
  return (
    <div className="mb-3 max-w-measure font-plain text-plain leading-snug">
      <h4 className="mb-1 text-base">
        {setType(nameOfFinding(finding))}: {finding.grade.level}
      </h4>
      <dl className="grid gap-1">
        {finding.grade.reasons.map(({ domain, step, reason }) => (
          <div key={domain}>
            <dt className="inline font-strong">{domain}</dt>
            <dd className="inline">
              {' '}
              ({step ?? 'no change'}): {setType(reason)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
