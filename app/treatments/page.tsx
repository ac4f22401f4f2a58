import { pageMetadata } from '@/app/page-metadata'
import { PlaceList } from '@/components/landscape/place-list'
import { sentenceStart } from '@/evidence/format/number-words'
import { byDrugClass, isOnlyComparator, treatmentsOf } from '@/evidence/landscape/treatments'
import { listStudies } from '@/queries/studies'
import '@/app/records.css'

export const metadata = pageMetadata({
  path: '/treatments',
  title: 'Treatments',
  description: 'The treatments whose studies are gathered here, by the class of the drug.',
})

export default async function TreatmentsPage() {
  const classes = byDrugClass(treatmentsOf(await listStudies()))
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Treatments</h1>
        <p className="lede">
          By the class of the drug; each leads to what its studies found, in how many people.
        </p>
      </header>
      {classes.map(({ drugClass, treatments }) => (
        <section key={drugClass} className="section" aria-label={sentenceStart(drugClass)}>
          <h2>{sentenceStart(drugClass)}</h2>
          <PlaceList
            under="/treatments"
            places={treatments.map((one) => ({
              ...one,
              remark: one.studies.every((study) => isOnlyComparator(study, one.id))
                ? 'only as the comparator'
                : null,
            }))}
          />
        </section>
      ))}
    </main>
  )
}
