import { CardTable, onlyGroup } from '@/components/page/card-table'
import { FoldedSection } from '@/components/page/folded-section'
import { RiskOfBias } from './risk-of-bias'
import { formatAbsolute } from '@/evidence/tables/absolute-effect'
import { summaryOfFindings, type Finding } from '@/evidence/tables/summary-of-findings'
import { formatDate } from '@/evidence/format/date'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'

const columns = ['Outcome', 'In whom', 'Effect', 'Of 1,000 people', 'How sure', 'What happens']

/**
 * How sure one can be of each important outcome, as an editor judged it by GRADE: the effect, what it means for 1,000 people, the
 * level and why, and what happens in the words that the level bears. Nothing for a study that nobody judged.
 */
export function CertaintySection({ study }: { study: Study }) {
  const findings = summaryOfFindings(study)
  const [first] = findings
  if (!first) return null
  return (
    <section id="certainty" aria-labelledby="certainty-title" className="mt-4">
      <h2 id="certainty-title" className="mb-2">
        How sure we are
      </h2>
      <CardTable
        id="findings-title"
        title="Summary of findings"
        note={`By GRADE, on this study alone. ${first.signed} ${formatDate(first.judgement.judgedOn) ?? ''}. What is said of 1,000 people is worked out by us.`}
        columns={columns}
        heads={columns}
        groups={onlyGroup(findings.map(rowOf))}
      />
      <FoldedSection id="certainty-reasons" title="Why" note="each domain, with its reason" level={3}>
        {findings.map((finding) => (
          <Reasons key={finding.judgement.id} finding={finding} />
        ))}
      </FoldedSection>
      <RiskOfBias study={study} />
    </section>
  )
}

function rowOf(finding: Finding) {
  const { absolute } = finding
  return {
    key: finding.judgement.id,
    cells: [
      setType(finding.outcome),
      setType(finding.people),
      <span key="effect">
        {setType(finding.relative)}
        {finding.arms.length > 0 && <small>{setType(finding.arms.join('; '))}</small>}
      </span>,
      absolute === null ? (
        'not worked out'
      ) : (
        <span key="absolute">
          {absolute.experimental} {setType(absolute.event)}, against {absolute.control}:{' '}
          {formatAbsolute(absolute)}
          <small>{setType(absolute.method)}</small>
        </span>
      ),
      <span key="level">
        <span aria-hidden="true">{finding.sign}</span> {finding.level}
        <small>{finding.steps}</small>
      </span>,
      setType(finding.statement),
    ],
  }
}

function Reasons({ finding }: { finding: Finding }) {
  return (
    <div className="mb-3 max-w-measure font-plain text-plain leading-snug">
      <h4 className="mb-1 text-base">
        {setType(finding.outcome)}: {finding.level}
      </h4>
      <dl className="grid gap-1">
        {finding.reasons.map(({ domain, step, reason }) => (
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
