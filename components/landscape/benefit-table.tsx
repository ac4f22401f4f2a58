import Link from 'next/link'
import { ScrollRegion } from '@/components/page/scroll-region'
import { viewPath } from '@/components/study/views'
import { rowLabel } from '@/evidence/landscape/landscape-figure'
import { benefitScales, type BenefitScale } from '@/evidence/landscape/benefit-scale'
import { scaleVersion } from '@/evidence/landscape/benefit-scale-rules'
import { formatList } from '@/evidence/format/list'
import type { Study } from '@/evidence/study/study'
import { assessors } from '@/evidence/study/vocabulary'

/** Our calculation of the scale for every single-arm trial, with the inputs and the rule that fired. */
export function BenefitTable({ studies }: { studies: readonly Study[] }) {
  const scales = studies.flatMap(benefitScales)
  if (scales.length === 0)
    return <p>No single-arm trial here reports a response, so the form does not apply.</p>
  return (
    <ScrollRegion labelledBy="benefit-table">
      <table className="results-table">
        <caption>
          <strong id="benefit-table">Our calculation, not an ESMO score</strong>
          <span>{scaleVersion}, preliminary grades 1 to 3. Single-arm trials only.</span>
        </caption>
        <thead>
          <tr>
            {['Study', 'Preliminary grade', 'Why', 'Inputs', 'Adjustments'].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scales.map((scale) => (
            <ScaleRow key={`${scale.response.study.slug}#${scale.response.result.id}`} scale={scale} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function ScaleRow({ scale }: { scale: BenefitScale }) {
  const { study, result } = scale.response
  return (
    <tr>
      <th scope="row">
        <Link href={viewPath(study.slug, 'summary')}>{rowLabel(scale.response)}</Link>
        <small>{assessors[result.assessor]}</small>
      </th>
      <td>{scale.outcome === null ? 'cannot be determined' : gradeInWords(scale.outcome.grade)}</td>
      <td>
        {scale.outcome === null ? `Missing: ${formatList(scale.missing)}` : `Rule met: ${scale.outcome.rule}`}
      </td>
      <td>
        <ul>
          {scale.inputs.map(({ name, words, resultId }) => (
            <li key={name}>
              {name}:{' '}
              {resultId === null ? (
                words
              ) : (
                <Link href={`${viewPath(study.slug, 'data')}#${resultId}`}>{words}</Link>
              )}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <ul>
          {scale.adjustments.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

const gradeInWords = (grade: number) => (grade === 0 ? 'below 1' : String(grade))
