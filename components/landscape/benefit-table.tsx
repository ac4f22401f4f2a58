import Link from 'next/link'
import { Fragment } from 'react'
import { viewPath } from '@/components/study/views'
import { rowLabel } from '@/evidence/landscape/row-label'
import { benefitScales, type BenefitScale } from '@/evidence/landscape/benefit-scale'
import { benefitOmissions } from '@/evidence/landscape/benefit-scale-omissions'
import { scaleVersion } from '@/evidence/landscape/benefit-scale-rules'
import { groupedBy } from '@/evidence/study/grouped'
import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'
import { CardTable, onlyGroup, type CardRow } from '@/components/page/card-table'

/** Our calculation of the scale for every single-arm trial, with the inputs and the rule that fired, and what it leaves out. */
export function BenefitTable({ studies }: { studies: readonly Study[] }) {
  const scales = studies.flatMap(benefitScales)
  return (
    <>
      {scales.length === 0 ? (
        <p>The records here hold no best response in a single-arm trial, so the form does not apply.</p>
      ) : (
        <>
          <ScaleTable scales={scales} />
          <p>
            The scale adds a grade for a better quality of life, and for a confirming phase 4 study. Neither
            is in any of these records, so no grade is added.
          </p>
        </>
      )}
      <Omissions studies={studies} />
    </>
  )
}

/** The studies that are not graded, by the reason. */
function Omissions({ studies }: { studies: readonly Study[] }) {
  const byReason = groupedBy(benefitOmissions(studies), ({ reason }) => reason)
  if (byReason.size === 0) return null
  return (
    <>
      <h3>Not graded</h3>
      <ul>
        {[...byReason].map(([reason, omitted]) => (
          <li key={reason}>
            {sentenceStart(reason)}: {formatList(omitted.map(({ study }) => setType(study.shortTitle)))}.
          </li>
        ))}
      </ul>
    </>
  )
}

const columns = ['Study', 'Preliminary grade', 'Why', 'Inputs', 'Severe harms']

function ScaleTable({ scales }: { scales: readonly BenefitScale[] }) {
  return (
    <CardTable
      id="benefit-table"
      title="Our calculation, not an ESMO score"
      note={`${scaleVersion}, preliminary grades 1 to 3. Single-arm trials only. The inputs of a grade are of one assessor and one data cut.`}
      columns={columns}
      heads={columns}
      groups={onlyGroup(scales.map(scaleRow))}
    />
  )
}

function scaleRow(scale: BenefitScale): CardRow {
  const { study, result } = scale.response
  return {
    key: `${study.slug}#${result.id}`,
    cells: [
      <Fragment key="study">
        <Link href={viewPath(study.slug, 'summary')}>{rowLabel(scale.response)}</Link>
        <small>{setType(scale.basis)}</small>
      </Fragment>,
      scale.outcome === null ? 'cannot be determined' : gradeInWords(scale.outcome.grade),
      scale.outcome === null ? `Missing: ${formatList(scale.missing)}` : `Rule met: ${scale.outcome.rule}`,
      <ul key="inputs">
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
      </ul>,
      setType(scale.severeHarms),
    ],
  }
}

const gradeInWords = (grade: number) => (grade === 0 ? 'below 1' : String(grade))
