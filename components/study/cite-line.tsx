import { exportFormats, exportPath } from '@/evidence/exports/formats'
import { citationStyles, type CitationStyle } from '@/evidence/exports/references/citation-styles'
import { citationOf } from '@/evidence/format/citation'
import { formatDate } from '@/evidence/format/date'
import { setReference } from '@/evidence/format/typography'
import type { Revision } from '@/evidence/revisions/revision'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { StudyHistory } from './study-history'

type Props = {
  study: Study
  /** Our page, cited in each style. */
  citations: Record<CitationStyle, string>
  history: readonly Revision[]
}

/** Who wrote and read the page, when, and how to cite it or the paper: two different things. */
export function CiteLine({ study, citations, history }: Props) {
  const { reviewer, publishedOn, reviewedOn, version } = study.editorial
  const paper = findSource(study, study.primarySourceId)
  const files = exportFormats.filter(({ holds }) => holds === 'references')
  return (
    <section
      className="cite-line mt-12 max-w-wide border-t border-rule pt-4 text-plain text-ink-soft"
      aria-labelledby="cite"
    >
      <h2 id="cite" className="mb-1.5 font-plain text-small font-strong">
        Cite this page
      </h2>
      <dl>
        {(Object.keys(citationStyles) as CitationStyle[]).map((style) => (
          <div key={style} className="mb-2 grid grid-cols-label">
            <dt className="font-strong">{citationStyles[style]}</dt>
            <dd className="wrap-anywhere">{citations[style]}</dd>
          </div>
        ))}
      </dl>{' '}
      <p className="print:hidden">
        To cite the paper and not this page: {setReference(citationOf(paper))}
        {paper.doi && (
          <>
            {' '}
            <a href={`https://doi.org/${paper.doi}`}>doi:{paper.doi}</a>
          </>
        )}
      </p>
      <p className="print:hidden">
        Each source too:{' '}
        {files.map(({ ending, type, label }, index) => (
          <span key={ending}>
            {index > 0 && ', '}
            <a href={exportPath(study.slug, ending)} type={type}>
              {label}
            </a>
          </span>
        ))}
        .
      </p>
      <p>
        Version {version}, published <time dateTime={publishedOn}>{formatDate(publishedOn)}</time>; last
        reviewed <time dateTime={reviewedOn}>{formatDate(reviewedOn)}</time> by {reviewer}.
      </p>
      <StudyHistory slug={study.slug} history={history} />
    </section>
  )
}
