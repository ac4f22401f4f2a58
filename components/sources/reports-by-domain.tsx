import type { SourceCell } from '@/evidence/compare/agreement'
import type { Study } from '@/evidence/study/study'
import { resultsByDomain } from '@/evidence/tables/result-groups'
import { ResultReports } from './result-reports'

/** Every result with what each source prints for it, by domain. */
export function ReportsByDomain({ study, cells }: { study: Study; cells: SourceCell[] }) {
  return resultsByDomain(study).map(({ domain, title, groups }) => (
    <section key={domain} className="reports-domain" aria-labelledby={`reports-${domain}`}>
      <h3 id={`reports-${domain}`}>{title}</h3>
      {groups
        .flatMap(({ rows }) => rows)
        .map((rows) => (
          <ResultReports
            key={rows.result.id}
            rows={rows}
            slug={study.slug}
            cells={cells.filter(({ resultId }) => resultId === rows.result.id)}
          />
        ))}
    </section>
  ))
}
