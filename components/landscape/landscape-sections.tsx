import { FigureView } from '@/components/figures/figure-view'
import type { Figure } from '@/evidence/figures/marks/figure'
import { harmFigure } from '@/evidence/landscape/harm-figure'
import { landscapeGroups, type LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { leadingResults } from '@/evidence/landscape/leading-results'
import { peopleFigure } from '@/evidence/landscape/people-figure'
import { responseFigure } from '@/evidence/landscape/response-figure'
import { medianSurvivalFigure, survivalRateFigure } from '@/evidence/landscape/survival-figure'
import type { Study } from '@/evidence/study/study'
import type { ResultKind } from '@/evidence/study/vocabulary'
import { AnswersTable } from './answers-table'
import { Cautions } from './cautions'
import { Folded } from './folded'
import { HarmsTable } from './harms-table'
import { Pooling } from './pooling'

type Props = { studies: readonly Study[] }

const groupsOf = (studies: readonly Study[], concept: string, kind: ResultKind): LandscapeGroup[] =>
  landscapeGroups(studies.flatMap((study) => leadingResults(study, { concept, kinds: [kind] })))

/** Response in every study: drawn, tabled, with what may be lined up and, for those who ask, pooled. */
export function ResponseSection({ studies }: Props) {
  const groups = groupsOf(studies, 'objective-response', 'proportion')
  const results = groups.flatMap(({ sets }) => sets.flatMap(({ rows }) => rows))
  return (
    <section className="section" aria-labelledby="response">
      <h2 id="response">Response</h2>
      <p className="section-lede">
        We do not rank treatments by these figures. Each comes from another group of people, mostly without a
        comparison group; who entered, who judged and when differ more between the studies than chance would
        allow for. Only a randomised comparison can say that one drug works better than another.
      </p>
      <Drawn figure={responseFigure(groups)} />
      <Cautions groups={groups} />
      <AnswersTable id="response-table" title="Objective response, study by study" groups={groups} />
      <Pooling groups={groups} />
      <Folded summary="The same in people">
        <Drawn figure={peopleFigure(results)} />
      </Folded>
    </section>
  )
}

/** Progression-free survival likewise: medians, and shares at a landmark. */
export function SurvivalSection({ studies }: Props) {
  const medians = groupsOf(studies, 'progression-free-survival', 'median')
  const rates = groupsOf(studies, 'progression-free-survival', 'rate-at-time')
  const all = [...medians, ...rates]
  return (
    <section className="section" aria-labelledby="progression-free">
      <h2 id="progression-free">Progression-free survival</h2>
      <Drawn figure={medianSurvivalFigure(medians)} />
      <Drawn figure={survivalRateFigure(rates)} />
      <Cautions groups={all} />
      <AnswersTable
        id="survival-table"
        title="Median progression-free survival, study by study"
        groups={medians}
      />
      {rates.length > 0 && (
        <AnswersTable
          id="rates-table"
          title="Without progression at a landmark, study by study"
          groups={rates}
        />
      )}
    </section>
  )
}

/** Harms likewise: those of which a count is printed by more than one study are drawn, all are tabled. */
export function HarmSection({ studies }: Props) {
  return (
    <section className="section" aria-labelledby="harms">
      <h2 id="harms">Harms</h2>
      <Drawn figure={harmFigure(studies)} />
      <HarmsTable studies={studies} />
    </section>
  )
}

function Drawn({ figure }: { figure: Figure | null }) {
  return figure && <FigureView figure={figure} name={figure.id} />
}
