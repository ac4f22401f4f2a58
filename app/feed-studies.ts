import { proseHtml } from '@/evidence/exports/prose-html'
import type { Feed, FeedStudy } from '@/evidence/exports/feed'
import { changedOn } from '@/evidence/revisions/revision'
import type { Study } from '@/evidence/study/study'
import { getResolvedArticle } from '@/queries/articles'
import { getHistory } from '@/queries/revisions'
import { listStudies } from '@/queries/studies'
import { site } from './site'

/** Returns the feed of all studies, at the given address. */
export async function feedOfSite(path: string): Promise<Feed> {
  const studies = await Promise.all((await listStudies()).map(feedStudy))
  return { path, home: '/studies', title: `${site.name}: studies`, studies }
}

/** Returns the feed of one condition at `/conditions/<id>/<file>`, or null when no study is about it. */
export async function feedOfCondition(id: string, file: string): Promise<Feed | null> {
  const all = await listStudies()
  const studies = all.filter(({ conditions }) => conditions.some((condition) => condition.id === id))
  const name = studies[0]?.conditions.find((condition) => condition.id === id)?.name
  if (!name) return null
  const home = `/conditions/${id}`
  const entries = await Promise.all(studies.map(feedStudy))
  return { path: `${home}/${file}`, home, title: `${site.name}: ${name}`, studies: entries }
}

/** Returns the id of every condition that studies are about; each has its feeds. */
export async function conditionParams(): Promise<{ slug: string }[]> {
  const studies = await listStudies()
  const ids = studies.flatMap(({ conditions }) => conditions.map(({ id }) => id))
  return [...new Set(ids)].sort().map((slug) => ({ slug }))
}

async function feedStudy(study: Study): Promise<FeedStudy> {
  const article = await getResolvedArticle(study.slug, 'summary')
  const html = article ? proseHtml(article, { study, site }) : ''
  return { study, changed: changedOn(study, await getHistory(study.slug)), html }
}
