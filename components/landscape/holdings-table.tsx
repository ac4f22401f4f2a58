import Link from 'next/link'
import { ScrollRegion } from '@/components/page/scroll-region'
import { viewPath } from '@/components/study/views'
import { holdingOf, landscapeQuestions } from '@/evidence/landscape/what-is-missing'
import type { Study } from '@/evidence/study/study'

/** What each record answers and what it does not, so that a gap is seen as a gap. */
export function HoldingsTable({ studies }: { studies: readonly Study[] }) {
  return (
    <ScrollRegion labelledBy="holdings">
      <table className="results-table">
        <caption>
          <strong id="holdings">What is recorded, and what is missing</strong>
          <span>
            Not yet taken: we have taken nothing on it, and a source may give it. Not in the parts read: we
            looked in the parts that we have. Not reported: we read the source whole, and it says nothing on
            it.
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Study</th>
            {landscapeQuestions.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {studies.map((study) => (
            <tr key={study.slug}>
              <th scope="row">
                <Link href={viewPath(study.slug, 'data')}>{study.shortTitle}</Link>
              </th>
              {landscapeQuestions.map(({ id }) => {
                const { words, isThere } = holdingOf(study, id)
                return (
                  <td key={id} className={isThere ? undefined : 'missing'}>
                    {words}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
