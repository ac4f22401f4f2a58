import Link from 'next/link'
import { Fragment } from 'react'
import { viewPath } from '@/components/study/views'
import { formatDesign } from '@/evidence/format/design'
import { sentenceStart } from '@/evidence/format/number-words'
import { describePopulation } from '@/evidence/format/population'
import { readingInWords } from '@/evidence/format/reading'
import { drugsOf } from '@/evidence/landscape/treatments'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { linesOfTherapy } from '@/evidence/study/vocabulary'
import { setType } from '@/evidence/format/typography'
import { CardTable, onlyGroup, type CardRow } from '@/components/page/card-table'

type Props = { id: string; title: string; studies: readonly Study[] }

const columns = [
  'Study',
  'Treatment',
  'Design',
  'Patients',
  'Earlier treatment',
  'Main source, and what was read',
]

/** The studies, one a row: what was given to whom, in what design, and what was read of it. */
export function PeopleTable({ id, title, studies }: Props) {
  return (
    <CardTable
      id={id}
      title={title}
      note="The patients are those over whom the key result is counted."
      columns={columns}
      heads={columns}
      groups={onlyGroup(studies.map(peopleRow))}
    />
  )
}

function peopleRow(study: Study): CardRow {
  const { population } = joinResult(study, study.keyResultId)
  const source = study.sources.find(({ id }) => id === study.primarySourceId)
  return {
    key: study.slug,
    cells: [
      <Link key="study" href={viewPath(study.slug, 'summary')}>
        {study.shortTitle}
      </Link>,
      <ul key="drugs">
        {drugsOf({ study, arm: null }).map(({ id, name, drugClass }) => (
          <li key={id}>
            {drugClass === 'placebo' ? name : <Link href={`/treatments/${id}`}>{name}</Link>}
            {drugClass !== 'placebo' && <small>{drugClass}</small>}
          </li>
        ))}
      </ul>,
      formatDesign(study),
      describePopulation(population),
      linesOfTherapy[population.lineOfTherapy],
      <Fragment key="source">
        {source?.shortTitle}
        <small>{source && setType(sentenceStart(readingInWords(source.read)))}</small>
      </Fragment>,
    ],
  }
}
