import { pageMetadata } from '@/app/page-metadata'
import { PlaceList } from '@/components/landscape/place-list'
import { conditionsOf } from '@/evidence/landscape/treatments'
import { listStudies } from '@/queries/studies'
import '@/app/records.css'

export const metadata = pageMetadata({
  path: '/conditions',
  title: 'Conditions',
  description: 'The conditions whose studies are gathered here, each with its studies side by side.',
})

export default async function ConditionsPage() {
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Conditions</h1>
        <p className="lede">Each leads to its studies side by side, and to what keeps them apart.</p>
      </header>
      <PlaceList under="/conditions" places={conditionsOf(await listStudies())} />
    </main>
  )
}
