import { formatCount } from '@/evidence/format/number'
import { formatRulingKind } from '@/evidence/format/ruling'
import { setType } from '@/evidence/format/typography'
import type { Resolution, Study } from '@/evidence/study/study'
import { disagreementLine, rankedDisagreements } from '@/evidence/tables/disagreement-line'
import { AgreementSign } from './agreement-sign'
import { ResolutionArticle } from './resolution-article'

/** Every disagreement in a line: its figures, what it is about, of which kind it is; the judgement on demand. */
export function DisagreementList({ study }: { study: Study }) {
  if (study.resolutions.length === 0) return <p className="text-ink-soft">None is on record.</p>
  return (
    <ul className="gap-x-8 border-t border-rule print:columns-2">
      {rankedDisagreements(study).map((resolution) => (
        <li key={resolution.id}>
          <details className="fold border-b border-rule">
            <summary className="py-1 font-plain text-plain leading-snug">
              <Line study={study} resolution={resolution} />
            </summary>
            <ResolutionArticle resolution={resolution} study={study} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function Line({ study, resolution }: { study: Study; resolution: Resolution }) {
  const line = disagreementLine(study, resolution)
  const { title, resultIds } = resolution
  const count = line === null && resultIds.length > 2 ? ` · ${formatCount(resultIds.length)} results` : ''
  return (
    <>
      {line && (
        <>
          <strong className={`table-figures ${line.sign === 'differs' ? 'text-warn' : ''}`}>
            {line.figures[0]}{' '}
            <span className="visually-hidden">
              {line.sign === 'differs' ? 'differs from' : 'is not comparable with'}
            </span>{' '}
            <span className="me-1">
              <AgreementSign agreement={line.sign} />
            </span>
            {line.figures[1]}
          </strong>
          {' · '}
        </>
      )}
      {setType(title)}
      <span className="text-ink-soft">
        {' · '}
        {formatRulingKind(resolution)}
        {line?.sources && ` in ${line.sources}`}
        {count}
      </span>
    </>
  )
}
