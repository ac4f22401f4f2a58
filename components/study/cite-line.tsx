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
      className="cite-line mt-12 max-w-wide border-t border-rule pt-4 text-plain text-ink-soft print:mt-[2mm] print:max-w-none print:break-inside-avoid print:pt-[1mm] print:text-note print:leading-close"
      aria-labelledby="cite"
    >
      <h2
        id="cite"
        className="mb-1.5 font-plain text-small font-strong print:inline print:text-em! print:after:content-[':_']"
      >
        Cite this page
      </h2>
      <dl className="print:inline">
        {(Object.keys(citationStyles) as CitationStyle[]).map((style) => (
          <div key={style} className="mb-2 grid grid-cols-label print:inline print:not-first:hidden">
            <dt className="font-strong print:hidden">{citationStyles[style]}</dt>
            <dd className="wrap-anywhere print:inline">{citations[style]}</dd>
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
      <p className="print:inline">
        Version {version}, published <time dateTime={publishedOn}>{formatDate(publishedOn)}</time>; last
        reviewed <time dateTime={reviewedOn}>{formatDate(reviewedOn)}</time> by {reviewer}.
      </p>
      <StudyHistory slug={study.slug} history={history} />
    </section>
  )
}
