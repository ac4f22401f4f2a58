import { FoldedSection } from '@/components/page/folded-section'
import { formatCount } from '@/evidence/format/number'
import type { SourceCell } from '@/evidence/compare/agreement'
import type { Study } from '@/evidence/study/study'
import { resultsByDomain } from '@/evidence/tables/result-groups'
import { labelsOfResults } from '@/evidence/tables/source-matrix'
import type { ResultRows } from '@/evidence/tables/result-rows'
import { ResultReports } from './result-reports'

type Props = { study: Study; cells: readonly SourceCell[] }

/** Every result in a line that opens to what each source prints for it, by domain; all but what was found of benefit start closed. */
export function ReportsByDomain({ study, cells }: Props) {
  const labels = labelsOfResults(study)
  return resultsByDomain(study).map(({ domain, title, groups }) => {
    const id = `reports-${domain}`
    const results = groups.flatMap(({ rows }) => rows)
    const lines = (
      <ul className="gap-x-12 lg:grid lg:grid-cols-2 print:block print:columns-2 print:gap-x-8">
        {results.map((rows) => (
          <li key={rows.result.id} className="border-b border-rule has-[details[open]]:col-span-full">
            <ReportsLine
              rows={rows}
              label={labels.get(rows.result.id) ?? rows.shown.title}
              slug={study.slug}
              cells={cells.filter(({ resultId }) => resultId === rows.result.id)}
            />
          </li>
        ))}
      </ul>
    )
    if (domain !== 'efficacy') {
      const note = results.length === 1 ? '1 result' : `${formatCount(results.length)} results`
      return (
        <FoldedSection key={domain} level={3} id={id} title={title} note={note}>
          {lines}
        </FoldedSection>
      )
    }
    return (
      <section key={domain} className="mt-6" aria-labelledby={id}>
        <h3 id={id} className="mb-2">
          {title}
        </h3>
        {lines}
      </section>
    )
  })
}

type LineProps = { rows: ResultRows; label: string; slug: string; cells: SourceCell[] }

function ReportsLine({ rows, label, slug, cells }: LineProps) {
  const sources = rows.others.length + 1
  return (
    <details className="fold">
      <summary className="py-0.5 font-plain text-plain leading-snug">
        {label}{' '}
        <span className="text-note text-ink-soft">
          {sources === 1 ? '1 source' : `${formatCount(sources)} sources`}
        </span>
      </summary>
      <ResultReports rows={rows} slug={slug} cells={cells} />
    </details>
  )
}
