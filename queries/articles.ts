import 'server-only'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '@/evidence/prose/article'
import type { SiteText } from '@/evidence/study/site-places'
import type { Study } from '@/evidence/study/study'
import { articleFromText } from './article-from-text'
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

/** Returns the text on a condition, bound to the record of a study of it; null when none is written. Throws as `getArticle` does. */
export async function getConditionArticle(conditionId: string, study: Study): Promise<Article | null> {
  return readArticle(`content/conditions/${conditionId}.mdx`, study)
}

/** Returns whether a study has a plain-language twin: its page is made and linked only then. */
export async function hasPlain(slug: string): Promise<boolean> {
  return access(fileAt(`content/studies/${slug}/plain.mdx`)).then(
    () => true,
    () => false,
  )
}

/** Returns one of the site's own pages, or null when it is not written yet; throws as `getArticle` does. */
export async function getPage(name: SiteText): Promise<Article | null> {
  return readArticle(`content/${name}.mdx`, null)
}

async function readArticle(file: string, study: Study | null): Promise<Article | null> {
  const text = await readText(file)
  if (text === null) return null
  const terms = await getTerms()
  return articleFromText(text, { file, study, terms }, process.env.NODE_ENV === 'production')
}

const fileAt = (file: string): string => join(/* turbopackIgnore: true */ process.cwd(), file)

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(fileAt(file), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
