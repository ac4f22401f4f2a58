import { Contents } from '@/components/page/contents'
import { ChangedNumbers } from '@/components/study/changed-numbers'
import type { Readings } from '@/evidence/readings/readings-schema'
import { completenessSentence } from '@/evidence/reporting/reporting-items'
import { standingCounts, standingSentence } from '@/evidence/readings/standing'
import type { Reporting } from '@/evidence/revisions/error-report'
import type { Revision } from '@/evidence/revisions/revision'
import type { Study } from '@/evidence/study/study'
import { judgedOf } from '@/evidence/tables/judged'
import { resultsByDomain } from '@/evidence/tables/result-groups'
import { countMarks } from '@/evidence/tables/result-marks'
import { BaselineByArm } from './baseline-by-arm'
import { CertaintySection } from './certainty'
import { DataLinks } from './data-links'
import { Eligibility } from './eligibility'
import { OverCuts } from './over-cuts'
import { Plan } from './plan'
import { ResultDomainSection } from './result-domain-section'
import { ResultFilter } from './result-filter'
import { WhereUsed, type UsingText } from './where-used'

/** Every result of a study: files and figures in a line each, a choice of what is shown, then table by table. */
export function DataView({
  study,
  history,
  readings,
  reporting = null,
  texts = null,
}: {
  study: Study
  history: readonly Revision[]
  readings: Readings
  /** How an error in a number is reported; null where it is not. */
  reporting?: Reporting | null
  /** The texts that may print results; null where the page does not tell which do. */
  texts?: readonly UsingText[] | null
}) {
  const domains = resultsByDomain(study)
  const judged = judgedOf(study)
  return (
    <div className="records">
      <Contents
        entries={[
          ...(study.certainty.length > 0 ? [{ id: 'certainty', label: 'How sure we are' }] : []),
          ...domains.map(({ domain, title }) => ({ id: domain as string, label: title })),
          ...(study.eligibility.length > 0 ? [{ id: 'eligibility', label: 'Who could take part' }] : []),
        ]}
      />
      <DataLinks study={study} />
      <ResultFilter all={study.results.length} counts={countMarks(domains, judged)} />
      <p className="mt-2 font-plain text-small text-ink-soft">
        <span aria-hidden="true">·</span> not yet taken, or missing for the reason that the row gives;{' '}
        <span aria-hidden="true">–</span> does not apply. “Also” names the other sources in our record and how
        each stands to the one shown. {standingSentence(standingCounts(study, readings))}{' '}
        {completenessSentence(study)}
      </p>
      <CertaintySection study={study} />
      {domains.map((domain) => (
        <ResultDomainSection key={domain.domain} domain={domain} judged={judged} reporting={reporting} />
      ))}
      <BaselineByArm study={study} />
      <OverCuts study={study} />
      <Plan study={study} />
      <Eligibility study={study} />
      {texts !== null && <WhereUsed study={study} texts={texts} />}
      <ChangedNumbers history={history} />
    </div>
  )
}
