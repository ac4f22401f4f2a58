import { FoldedSection } from '@/components/page/folded-section'
import type { Reporting } from '@/evidence/revisions/error-report'
import type { ResultDomain } from '@/evidence/tables/result-groups'
import type { OutcomeDomain } from '@/evidence/study/vocabulary'
import type { Judged } from '@/evidence/tables/judged'
import { ResultTable } from './result-table'

/** What a reader seldom comes for first, however much of it there is. */
const folded: readonly OutcomeDomain[] = ['baseline', 'biomarker', 'design']

type Props = { domain: ResultDomain; judged: Judged; reporting?: Reporting | null }

/** One domain of the data view, `efficacy` or another, with its tables. */
export function ResultDomainSection({ domain: { domain, title, groups }, judged, reporting = null }: Props) {
  const tables = groups.map((group, index) => (
    <ResultTable
      key={group.title}
      id={`${domain}-${index + 1}`}
      group={group}
      judged={judged}
      reporting={reporting}
    />
  ))
  if (folded.includes(domain)) {
    const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
    return (
      <FoldedSection id={domain} title={title} note={count === 1 ? '1 result' : `${count} results`}>
        {tables}
      </FoldedSection>
    )
  }
  return (
    <section className="section" aria-labelledby={domain}>
      <h2 id={domain}>{title}</h2>
      {tables}
    </section>
  )
}
