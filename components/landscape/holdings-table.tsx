import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { holdingOf, landscapeQuestions } from '@/evidence/landscape/what-is-missing'
import type { Study } from '@/evidence/study/study'
import { CardTable, onlyGroup } from '@/components/page/card-table'

/** What each record answers and what it does not, so that a gap is seen as a gap. */
export function HoldingsTable({ studies }: { studies: readonly Study[] }) {
  const columns = ['Study', ...landscapeQuestions.map(({ title }) => title)]
  return (
    <CardTable
      id="holdings"
      title="What is recorded, and what is missing"
      note="Not yet taken: we have taken nothing on it, and a source may give it. Not in the parts read: we looked in the parts that we have. Not reported: we read the source whole, and it says nothing on it."
      columns={columns}
      heads={columns}
      groups={onlyGroup(
        studies.map((study) => ({
          key: study.slug,
          cells: [
            <Link key="study" href={viewPath(study.slug, 'data')}>
              {study.shortTitle}
            </Link>,
            ...landscapeQuestions.map(({ id }) => {
              const { words, isThere } = holdingOf(study, id)
              return isThere ? (
                words
              ) : (
                <span key={id} className="text-ink-soft">
                  {words}
                </span>
              )
            }),
          ],
        })),
      )}
    />
  )
}
