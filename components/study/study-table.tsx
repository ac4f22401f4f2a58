import Link from 'next/link'
import { ScrollRegion } from '@/components/page/scroll-region'
import { formatDesign } from '@/evidence/format/design'
import { describePopulation } from '@/evidence/format/population'
import { formatReport } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'
import { viewPath } from './views'

/** All studies, one a row, with the key result of each as its own source prints it. */
export function StudyTable({ studies }: { studies: Study[] }) {
  return (
    <ScrollRegion labelledBy="studies">
      <table className="results-table">
        <caption>
          <strong id="studies">Studies</strong>
          <span>
            Key results are not comparable from row to row: designs and analysis populations differ.
          </span>
        </caption>
        <thead>
          <tr>
            {['Study', 'Condition', 'Design', 'Analysed', 'Key result', 'Source'].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {studies.map((study) => (
            <StudyTableRow key={study.slug} study={study} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function StudyTableRow({ study }: { study: Study }) {
  const joined = joinResult(study, study.keyResultId)
  return (
    <tr>
      <th scope="row">
        <Link href={viewPath(study.slug, 'summary')}>{study.title}</Link>
      </th>
      <td>{study.conditions.map(({ name }) => name).join(', ')}</td>
      <td>{formatDesign(study)}</td>
      <td>{describePopulation(joined.population)}</td>
      <td>
        {titleOf(joined)}: {formatReport(joined)}
      </td>
      <td>{joined.source.shortTitle}</td>
    </tr>
  )
}
