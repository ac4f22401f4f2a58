import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { viewPath } from '@/components/study/views'
import { formatDesign } from '@/evidence/format/design'
import { describePopulation } from '@/evidence/format/population'
import { formatReport } from '@/evidence/format/result'
import { answerInWords, comparedOutcomes, compareRows, sidesInWords } from '@/evidence/landscape/compare-rows'
import { lineLabel } from '@/evidence/landscape/row-label'
import { harmScope, severeHarms } from '@/evidence/landscape/severe-harms'
import { lowerFirst } from '@/evidence/format/lower-first'
import { drugNames } from '@/evidence/landscape/treatments'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { assessors, linesOfTherapy } from '@/evidence/study/vocabulary'
import { CardTable, onlyGroup } from '@/components/page/card-table'

type Row = { title: string; cell: (study: Study, index: number) => ReactNode }

const keyPopulation = (study: Study) => joinResult(study, study.keyResultId).population

const about: Row[] = [
  { title: 'Treatment', cell: ({ interventions }) => drugNames(interventions) },
  { title: 'Design', cell: formatDesign },
  { title: 'Patients', cell: (study) => describePopulation(keyPopulation(study)) },
  { title: 'Earlier treatment', cell: (study) => linesOfTherapy[keyPopulation(study).lineOfTherapy] },
  { title: 'Primary end point', cell: (study) => <AnswerList answers={primaryAnswers(study)} /> },
]
const harms: Row = {
  title: 'Severe and serious harms',
  cell: (study) => <AnswerList answers={severeHarms([study])} />,
}

/** Returns the rows on outcomes: shares, medians, rates and comparisons of arms each in their own. */
function outcomeRows(studies: readonly Study[]): Row[] {
  return Object.entries(comparedOutcomes)
    .flatMap(([concept, outcome]) => compareRows(studies, concept, outcome))
    .map(({ title, answers }) => ({
      title,
      cell: (_, index) => (
        <AnswerList
          answers={answers[index]?.given ?? []}
          instead={answers[index]?.instead ?? 'not in the record'}
          isOneQuestion
        />
      ),
    }))
}

/** Up to six studies, one a column; on a phone each question is a heading with a line for each study. */
export function CompareTable({ studies }: { studies: readonly Study[] }) {
  return (
    <CardTable
      id="comparison"
      title="Side by side"
      note="As the sources print them; what is inferred or computed is ours and says so. Medians, rates and comparisons of arms stand in rows of their own. Below stands which of these figures may be lined up."
      columns={[
        'Question',
        ...studies.map(({ slug, shortTitle }) => (
          <Link key={slug} href={viewPath(slug, 'summary')}>
            {shortTitle}
          </Link>
        )),
      ]}
      heads={['Question', ...studies.map(({ shortTitle }) => shortTitle)]}
      groups={onlyGroup(
        [...about, ...outcomeRows(studies), harms].map(({ title, cell }) => ({
          key: title,
          cells: [
            title,
            ...studies.map((study, index) => <Fragment key={study.slug}>{cell(study, index)}</Fragment>),
          ],
        })),
      )}
    />
  )
}

/** Returns what a record holds on the first primary end point that it names. */
function primaryAnswers(study: Study): JoinedReport[] {
  const primary = study.outcomes.find(({ type }) => type === 'primary')
  return study.results
    .filter(({ outcomeId }) => outcomeId === primary?.id)
    .map(({ id }) => joinResult(study, id))
}

type AnswerListProps = { answers: JoinedReport[]; instead?: string; isOneQuestion?: boolean }

function AnswerList({ answers, instead = 'not in the record', isOneQuestion = false }: AnswerListProps) {
  if (answers.length === 0) return instead
  return (
    <ul>
      {answers.map((joined) => (
        <li key={joined.result.id}>
          {isOneQuestion ? '' : `${joined.outcome.title}: `}
          <Link href={`${viewPath(joined.study.slug, 'data')}#${joined.result.id}`}>
            {isOneQuestion && joined.result.kind === 'median' ? formatReport(joined) : answerInWords(joined)}
          </Link>
          <small>{scopeOf(joined, isOneQuestion)}</small>
        </li>
      ))}
    </ul>
  )
}

/** Returns what sets an answer apart from the others of its cell; of a harm always its grades and attribution. */
function scopeOf(joined: JoinedReport, isOneQuestion: boolean): string {
  const { study, arm, result, population, outcome } = joined
  const sides = sidesInWords(joined)
  const isOfArm = population.armId !== null && population.armId === result.armId
  const inWhom = isOneQuestion && isOfArm ? describePopulation(population) : arm?.title
  const inArm = sides.length > 0 ? sides : inWhom !== undefined && study.arms.length > 1 ? [inWhom] : []
  const when = result.timePoint === null ? [] : [`at ${result.timePoint}`]
  const line = lineLabel(joined)
  const inLine = line === null ? [] : [line]
  if (isOneQuestion) return [...inArm, ...inLine, ...when, assessors[result.assessor]].join(', ')
  const { grades, attribution, period } = harmScope(outcome)
  const ofHarm = outcome.harm === null ? [] : [grades, attribution]
  const during = outcome.harm === null || outcome.timeFrame === null ? [] : [lowerFirst(period)]
  const told = [...inArm, ...when, ...ofHarm, ...during, describePopulation(population)]
  return [...new Set(told)].join(', ')
}
