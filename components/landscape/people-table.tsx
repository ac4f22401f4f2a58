import Link from 'next/link'
import { ColumnHeads } from '@/components/page/column-heads'
import { ScrollRegion } from '@/components/page/scroll-region'
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

type Props = { id: string; title: string; studies: readonly Study[] }

/** The studies, one a row: what was given to whom, in what design, and what was read of it. */
export function PeopleTable({ id, title, studies }: Props) {
  return (
    <ScrollRegion labelledBy={id}>
      <table className="results-table">
        <caption>
          <strong id={id}>{title}</strong>
          <span>The patients are those over whom the key result is counted.</span>
        </caption>
        <ColumnHeads
          columns={[
            'Study',
            'Treatment',
            'Design',
            'Patients',
            'Earlier treatment',
            'Main source, and what was read',
          ]}
        />
        <tbody>
          {studies.map((study) => (
            <PeopleRow key={study.slug} study={study} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function PeopleRow({ study }: { study: Study }) {
  const { population } = joinResult(study, study.keyResultId)
  const source = study.sources.find(({ id }) => id === study.primarySourceId)
  return (
    <tr>
      <th scope="row">
        <Link href={viewPath(study.slug, 'summary')}>{study.shortTitle}</Link>
      </th>
      <td>
        <ul>
          {drugsOf({ study, arm: null }).map(({ id, name, drugClass }) => (
            <li key={id}>
              {drugClass === 'placebo' ? name : <Link href={`/treatments/${id}`}>{name}</Link>}
              {drugClass !== 'placebo' && <small>{drugClass}</small>}
            </li>
          ))}
        </ul>
      </td>
      <td>{formatDesign(study)}</td>
      <td>{describePopulation(population)}</td>
      <td>{linesOfTherapy[population.lineOfTherapy]}</td>
      <td>
        {source?.shortTitle}
        <small>{source && setType(sentenceStart(readingInWords(source.read)))}</small>
      </td>
    </tr>
  )
}
