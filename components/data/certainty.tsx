import { FindingsTable } from '@/components/findings/findings-table'
import { NumbersNeeded } from '@/components/findings/numbers-needed'
import { Reasons } from '@/components/findings/reasons'
import { UncomparedTable } from '@/components/findings/uncompared-table'
import { comparisonFindings, uncomparedFindings } from '@/evidence/landscape/comparison-findings'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'
import { Interactions, PrintedInteractions } from './interactions'
import { RiskOfBias } from './risk-of-bias'

/**
 * How sure one can be of each important outcome, as an editor judged it by GRADE: the effect, what it means for 1,000 people, the
 * level and why, and what happens in the words that the level bears. Nothing for a study that nobody judged.
 */
export function CertaintySection({ study }: { study: Study }) {
  if (study.certainty.length === 0) return null
  const comparisons = comparisonFindings([study])
  const uncompared = uncomparedFindings([study])
  const isOnly = comparisons.length + uncompared.length === 1
  return (
    <section id="certainty" aria-labelledby="certainty-title" className="mt-4">
      <h2 id="certainty-title" className="mb-2">
        How sure we are
      </h2>
      {comparisons.map((comparison, place) => {
        const { title, findings } = comparison
        const of = isOnly ? '' : `-${place + 1}`
        return (
          <div key={title}>
            <FindingsTable
              comparison={comparison}
              id={`findings${of}-title`}
              title={setType(`Summary of findings: ${title}`)}
            />
            <Reasons findings={findings} id={`certainty-reasons${of}`} />
            <NumbersNeeded findings={findings} id={`numbers-needed${of}`} />
          </div>
        )
      })}
      {uncompared.map(({ findings }) => (
        <div key="uncompared">
          <UncomparedTable
            study={study}
            findings={findings}
            id="uncompared-title"
            title="Summary of findings"
          />
          <Reasons findings={findings} id="uncompared-reasons" />
        </div>
      ))}
      <PrintedInteractions study={study} />
      <Interactions study={study} />
      <RiskOfBias study={study} />
    </section>
  )
}
