import { exportResponse } from '@/app/export-response'
import { addressOf, site } from '@/app/site'
import { correctionsAtom, correctionsJson } from '@/evidence/exports/corrections-feed'
import { jsonText } from '@/evidence/exports/study-json'
import { correctionsPath } from '@/evidence/revisions/addresses'
import { allCorrections } from '@/evidence/revisions/corrections'
import { latestDay } from '@/evidence/revisions/revision'
import { getHistories } from '@/queries/revisions'
import { listStudies } from '@/queries/studies'

/** Answers with the corrections in one of their two feeds; without any, it is dated by the last publication of a study. */
export async function correctionsResponse(form: 'xml' | 'json'): Promise<Response> {
  const studies = await listStudies()
  const corrections = allCorrections(studies, await getHistories())
  const since = latestDay(studies.map(({ editorial }) => editorial.publishedOn)) ?? '1970-01-01'
  const changedOn = corrections[0]?.revision.date ?? since
  return exportResponse(
    form === 'xml' ? correctionsAtom(corrections, site, since) : jsonText(correctionsJson(corrections, site)),
    {
      name: `corrections.${form}`,
      type: form === 'xml' ? 'application/atom+xml' : 'application/feed+json',
      saved: false,
      links: [{ rel: 'alternate', address: addressOf(correctionsPath), type: 'text/html' }],
      changedOn,
    },
  )
}
