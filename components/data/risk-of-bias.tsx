import { FoldedSection } from '@/components/page/folded-section'
import { formatDate } from '@/evidence/format/date'
import { sentenceStart } from '@/evidence/format/number-words'
import { setType } from '@/evidence/format/typography'
import { biasDomains, biasJudgements, biasTools, type BiasJudgement } from '@/evidence/study/certainty-words'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

/** Sign, letter and words of a judgement: never a bare light. */
const signs: Record<BiasJudgement, string> = {
  low: '+ L',
  'some-concerns': '! S',
  high: '− H',
  moderate: '! M',
  serious: '− S',
  critical: '× C',
  'no-information': '? N',
}

/** The risk of bias in the results that were judged, domain by domain, each with its reason. */
export function RiskOfBias({ study }: { study: Study }) {
  if (study.riskOfBias.length === 0) return null
  return (
    <FoldedSection id="risk-of-bias" title="Risk of bias" note="by domain, with reasons" level={3}>
      {study.riskOfBias.map((assessment) => (
        <table
          key={assessment.id}
          className="mb-4 w-full max-w-wide border-collapse font-plain text-small [&_:is(td,th)]:border-t [&_:is(td,th)]:border-rule [&_:is(td,th)]:py-1 [&_:is(td,th)]:pr-3 [&_:is(td,th)]:text-left [&_:is(td,th)]:align-baseline"
        >
          <caption className="pb-1 text-left">
            <strong>{setType(joinResult(study, assessment.resultId).outcome.title)}</strong>: over all,{' '}
            {biasJudgements[assessment.overall]}. {biasTools[assessment.tool]}. Judged by{' '}
            {assessment.judgedBy}, {formatDate(assessment.judgedOn)};{' '}
            {assessment.secondedBy === null
              ? 'one rater, not yet seconded.'
              : `seconded by ${assessment.secondedBy}.`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Judgement</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {assessment.domains.map(({ domain, judgement, reason }) => (
              <tr key={domain}>
                <th scope="row" className="font-normal">
                  {sentenceStart(biasDomains[domain])}
                </th>
                <td className="whitespace-nowrap">
                  <span aria-hidden="true" className="font-strong">
                    {signs[judgement]}
                  </span>{' '}
                  {biasJudgements[judgement]}
                </td>
                <td>{setType(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </FoldedSection>
  )
}
