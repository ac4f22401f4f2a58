import 'server-only'
import { access, readFile } from 'node:fs/promises'
import type { Article } from '@/evidence/prose/article'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import type { SiteText } from '@/evidence/study/site-places'
import type { Study, Term } from '@/evidence/study/study'
import { articleFromText, resolvedFromText } from './article-from-text'
import { contentFile } from './content-folder'
import { getStudy } from './studies'
import { getTerms } from './terms'

/**
 * Returns a study's article joined with its record, or null when there is no such study or article. Throws
 * ArticleNotPublishable in production when anything is wrong with it; while developing, the findings come with it.
 */
export async function getArticle(slug: string, kind: 'summary' | 'plain'): Promise<Article | null> {
  const study = await getStudy(slug)
  return study && readArticle(`content/studies/${study.slug}/${kind}.mdx`, study)
}

/** Returns what `getArticle` returns, resolved and not compiled: for feeds, exports and lists, which need no page. */
export async function getResolvedArticle(
  slug: string,
  kind: 'summary' | 'plain',
): Promise<ResolvedArticle | null> {
  const study = await getStudy(slug)
  return study && readResolved(`content/studies/${study.slug}/${kind}.mdx`, study)
}

/** Returns the text on a condition, bound to the record of a study of it; null when none is written. Throws as `getArticle` does. */
export async function getConditionArticle(conditionId: string, study: Study): Promise<Article | null> {
  return readArticle(`content/conditions/${conditionId}.mdx`, study)
}

/** Returns the text on a condition, resolved and not compiled; null when none is written. */
export async function getResolvedCondition(
  conditionId: string,
  study: Study,
): Promise<ResolvedArticle | null> {
  return readResolved(`content/conditions/${conditionId}.mdx`, study)
}

/** Returns one of the site's own texts, resolved and not compiled; null when it is not written yet. */
export async function getResolvedPage(name: SiteText): Promise<ResolvedArticle | null> {
  return readResolved(`content/${name}.mdx`, null)
}

/** Returns whether a study has a plain-language twin; without one its page says why, and nothing leads there. */
export async function hasPlain(slug: string): Promise<boolean> {
  return access(contentFile(`content/studies/${slug}/plain.mdx`)).then(
    () => true,
    () => false,
  )
}

/** Returns one of the site's own pages, or null when it is not written yet; throws as `getArticle` does. */
export async function getPage(name: SiteText): Promise<Article | null> {
  return readArticle(`content/${name}.mdx`, null)
}

async function readArticle(file: string, study: Study | null): Promise<Article | null> {
  const prose = await readProse(file, study)
  return prose && articleFromText(prose.text, prose, inProduction())
}

async function readResolved(file: string, study: Study | null): Promise<ResolvedArticle | null> {
  const prose = await readProse(file, study)
  return prose && resolvedFromText(prose.text, prose, inProduction())
}

type Prose = { text: string; file: string; study: Study | null; terms: Term[] }

async function readProse(file: string, study: Study | null): Promise<Prose | null> {
  const text = await readText(file)
  return text === null ? null : { text, file, study, terms: await getTerms() }
}

const inProduction = (): boolean => process.env.NODE_ENV === 'production'

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(contentFile(file), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
