import type { Check } from '@/evidence/checks/check'
import type { ResultDomain } from '@/evidence/tables/result-groups'
import { ResultTable } from './result-table'

type Props = { domain: ResultDomain; slug: string; checks: Check[] }

/** One domain of the data view, `efficacy` or another, with its tables. */
export function ResultDomainSection({ domain, slug, checks }: Props) {
  return (
    <section className="section" aria-labelledby={domain.domain}>
      <h2 id={domain.domain}>{domain.title}</h2>
      {domain.groups.map((group, index) => (
        <ResultTable
          key={group.title}
          id={`${domain.domain}-${index + 1}`}
          group={group}
          slug={slug}
          checks={checks}
        />
      ))}
    </section>
  )
}
