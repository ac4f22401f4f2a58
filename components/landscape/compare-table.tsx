import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { viewPath } from '@/components/study/views'
import { formatDesign } from '@/evidence/format/design'
import { describePopulation } from '@/evidence/format/population'
import { formatReport } from '@/evidence/format/result'
import { lineLabel } from '@/evidence/landscape/row-label'
import { leadingResults } from '@/evidence/landscape/leading-results'
import { harmScope, severeHarms } from '@/evidence/landscape/severe-harms'
import { lowerFirst } from '@/evidence/format/lower-first'
import { drugNames } from '@/evidence/landscape/treatments'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { assessors, linesOfTherapy } from '@/evidence/study/vocabulary'
import { CardTable, onlyGroup } from '@/components/page/card-table'

type Row = { title: string; cell: (study: Study) => ReactNode }

const keyPopulation = (study: Study) => joinResult(study, study.keyResultId).population

const rows: Row[] = [
  { title: 'Treatment', cell: ({ interventions }) => drugNames(interventions) },
  { title: 'Design', cell: formatDesign },
  { title: 'Patients', cell: (study) => describePopulation(keyPopulation(study)) },
  { title: 'Earlier treatment', cell: (study) => linesOfTherapy[keyPopulation(study).lineOfTherapy] },
  { title: 'Primary end point', cell: (study) => <AnswerList answers={primaryAnswers(study)} /> },
  { title: 'Objective response', cell: (study) => <Answers study={study} concept="objective-response" /> },
  {
    title: 'Duration of response',
    cell: (study) => <Answers study={study} concept="duration-of-response" />,
  },
  {
    title: 'Progression-free survival',
    cell: (study) => <Answers study={study} concept="progression-free-survival" />,
  },
  { title: 'Overall survival', cell: (study) => <Answers study={study} concept="overall-survival" /> },
  {
    title: 'Severe and serious harms',
    cell: (study) => <AnswerList answers={severeHarms([study])} />,
  },
]

/** Up to six studies, one a column; on a phone each question is a heading with a line for each study. */
export function CompareTable({ studies }: { studies: readonly Study[] }) {
  return (
    <CardTable
      id="comparison"
      title="Side by side"
      note="As the sources print them; what is inferred or computed is ours and says so. Below stands which of these figures may be lined up."
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
        rows.map(({ title, cell }) => ({
          key: title,
          cells: [title, ...studies.map((study) => <Fragment key={study.slug}>{cell(study)}</Fragment>)],
        })),
      )}
    />
  )
}

function Answers({ study, concept }: { study: Study; concept: string }) {
  const kinds = ['proportion', 'median', 'rate-at-time'] as const
  return <AnswerList answers={leadingResults(study, { concept, kinds })} isOneQuestion />
}

/** Returns what a record holds on the first primary end point that it names. */
function primaryAnswers(study: Study): JoinedReport[] {
  const primary = study.outcomes.find(({ type }) => type === 'primary')
  return study.results
    .filter(({ outcomeId }) => outcomeId === primary?.id)
    .map(({ id }) => joinResult(study, id))
}

type AnswerListProps = { answers: JoinedReport[]; isOneQuestion?: boolean }

function AnswerList({ answers, isOneQuestion = false }: AnswerListProps) {
  if (answers.length === 0) return 'not in the record'
  return (
    <ul>
      {answers.map((joined) => (
        <li key={joined.result.id}>
          {isOneQuestion ? '' : `${joined.outcome.title}: `}
          <Link href={`${viewPath(joined.study.slug, 'data')}#${joined.result.id}`}>
            {formatReport(joined)}
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
  const inArm = arm && study.arms.length > 1 ? [arm.title] : []
  const when = result.timePoint === null ? [] : [`at ${result.timePoint}`]
  const line = lineLabel(joined)
  const inLine = line === null ? [] : [line]
  if (isOneQuestion) return [...inArm, ...inLine, ...when, assessors[result.assessor]].join(', ')
  const { grades, attribution, period } = harmScope(outcome)
  const ofHarm = outcome.harm === null ? [] : [grades, attribution]
  const during = outcome.harm === null || outcome.timeFrame === null ? [] : [lowerFirst(period)]
  return [...inArm, ...when, ...ofHarm, ...during, describePopulation(population)].join(', ')
}
