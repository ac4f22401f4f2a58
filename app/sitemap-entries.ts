import { historyPath } from '@/evidence/revisions/addresses'
import { viewPath, viewsOf } from '@/components/study/views'
import { abstractPath } from '@/evidence/abstract/abstract-files'
import { figuresOf } from '@/evidence/figures/catalogue'
import type { SitemapEntry, SitemapFile } from '@/evidence/exports/sitemap'
import { conditionsWithFindings, findingsPath } from '@/evidence/landscape/findings-pages'
import { conditionsOf, treatmentsOf } from '@/evidence/landscape/treatments'
import { changedOn, latestDay, type Ledger } from '@/evidence/revisions/revision'
import { indexedPlaces } from '@/evidence/study/site-places'
import type { Study } from '@/evidence/study/study'
import { hasPlain } from '@/queries/articles'
import { getHistories } from '@/queries/revisions'
import { listStudies } from '@/queries/studies'

/**
 * Returns every page that may be indexed. A page made of studies is as old as the last change of any of them; the
 * others carry no date, for a build changes nothing.
 */
export async function sitemapEntries(): Promise<SitemapEntry[]> {
  const studies = await listStudies()
  const histories = await getHistories()
  const withPlain = await Promise.all(studies.map(({ slug }) => hasPlain(slug)))
  const listed = (path: string, of: readonly Study[]) => ({ path, changed: latestChange(of, histories) })
  return [
    ...indexedPlaces.map(({ path, isOfStudies }) =>
      isOfStudies ? listed(path, studies) : { path, changed: null },
    ),
    ...conditionsOf(studies).map(({ id, studies: of }) => listed(`/conditions/${id}`, of)),
    ...conditionsWithFindings(studies).map(({ id, studies: of }) => listed(findingsPath(id), of)),
    ...treatmentsOf(studies).map(({ id, studies: of }) => listed(`/treatments/${id}`, of)),
    ...studies.flatMap((study, index) => {
      const changed = changedOn(study, histories[study.slug] ?? [])
      const views = viewsOf(withPlain[index] === true).map((view) => viewPath(study.slug, view))
      const figures = figuresOf(study).map(({ id }) => `/studies/${study.slug}/figures/${id}`)
      const [summary, ...others] = [...views, historyPath(study.slug)]
      return [
        { path: summary, changed, image: abstractPath(study.slug, '.png') },
        ...others.map((path) => ({ path, changed })),
        ...figures.map((path) => ({ path, changed, image: `${path}.png` })),
      ]
    }),
  ]
}

/** Returns the response with one file of the sitemap. */
export const sitemapResponse = ({ xml }: SitemapFile): Response =>
  new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })

const latestChange = (studies: readonly Study[], histories: Ledger) =>
  latestDay(studies.map((study) => changedOn(study, histories[study.slug] ?? [])))
