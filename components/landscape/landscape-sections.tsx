import Link from 'next/link'
import { harmChart } from '@/evidence/landscape/harm-chart'
import { landscapeGroups, type LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { leadingResults } from '@/evidence/landscape/leading-results'
import { responseChart } from '@/evidence/landscape/response-chart'
import { medianSurvivalChart, survivalRateChart } from '@/evidence/landscape/survival-chart'
import type { Study } from '@/evidence/study/study'
import type { ResultKind } from '@/evidence/study/vocabulary'
import { AnswersTable } from './answers-table'
import { Cautions } from './cautions'
import { Folded } from './folded'
import { HarmsTable } from './harms-table'
import { LandscapeChart } from './landscape-chart'
import { PeopleDots } from './people-dots'
import { Pooling } from './pooling'

type Props = { studies: readonly Study[] }

const groupsOf = (studies: readonly Study[], concept: string, kind: ResultKind): LandscapeGroup[] =>
  landscapeGroups(studies.flatMap((study) => leadingResults(study, { concept, kinds: [kind] })))

/** Stands before every drawing of many studies: what its rows do not say. */
function NoRanking() {
  return (
    <p className="max-w-wide text-base">
      We do not rank treatments by these figures: each row is another group of people, and who entered, who
      judged and when differ more than chance would allow for. Only a randomised comparison can say that one
      drug works better than another.
    </p>
  )
}

/** Response in every study of a disease, drawn for the front page; the disease's page has the reasons, the table and the rest. */
export function ResponseAtAGlance({ studies, href }: Props & { href: string }) {
  const chart = responseChart(groupsOf(studies, 'objective-response', 'proportion'))
  if (!chart) return null
  return (
    <>
      <NoRanking />
      <LandscapeChart chart={chart}>
        <Link href={href}>The table, what may be lined up, and what else was measured</Link>
      </LandscapeChart>
    </>
  )
}

/** Response in every study: drawn, with what may be lined up, the table of what is printed and, for those who ask, the pool. */
export function ResponseSection({ studies }: Props) {
  const groups = groupsOf(studies, 'objective-response', 'proportion')
  const chart = responseChart(groups)
  return (
    <section className="section mt-6" aria-labelledby="response">
      <h2 id="response">Response</h2>
      <NoRanking />
      {chart && <LandscapeChart chart={chart} />}
      <Cautions groups={groups} question="response" />
      <Folded summary="Show the table: objective response as each source prints it">
        <AnswersTable id="response-table" title="Objective response, study by study" groups={groups} />
      </Folded>
      <Folded summary="The same in people">
        <PeopleDots groups={groups} />
      </Folded>
      <Pooling groups={groups} />
    </section>
  )
}

/** Progression-free survival likewise: medians, and shares at a landmark. */
export function SurvivalSection({ studies }: Props) {
  const medians = groupsOf(studies, 'progression-free-survival', 'median')
  const rates = groupsOf(studies, 'progression-free-survival', 'rate-at-time')
  const medianChart = medianSurvivalChart(medians)
  const rateChart = survivalRateChart(rates)
  return (
    <section className="section mt-6" aria-labelledby="progression-free">
      <h2 id="progression-free">Progression-free survival</h2>
      {medianChart && <LandscapeChart chart={medianChart} />}
      <Folded summary="Show the table: median progression-free survival as each source prints it">
        <AnswersTable
          id="survival-table"
          title="Median progression-free survival, study by study"
          groups={medians}
        />
      </Folded>
      {rateChart && (
        <Folded summary="The share without progression at a landmark: drawn, and as each source prints it">
          <LandscapeChart chart={rateChart} />
          <AnswersTable
            id="rates-table"
            title="Without progression at a landmark, study by study"
            groups={rates}
          />
        </Folded>
      )}
      <Cautions groups={[...medians, ...rates]} question="progression-free survival" />
    </section>
  )
}

/** Harms likewise: those of which a count is printed by more than one study are drawn, all are tabled. */
export function HarmSection({ studies }: Props) {
  const chart = harmChart(studies)
  const table = <HarmsTable studies={studies} />
  return (
    <section className="section mt-6" aria-labelledby="harms">
      <h2 id="harms">Harms</h2>
      {chart && <LandscapeChart chart={chart} />}
      {chart ? <Folded summary="Show the table: every severe or serious harm">{table}</Folded> : table}
    </section>
  )
}
