import 'server-only'
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { cache } from 'react'
import type { Article } from '@/evidence/prose/article'
import { frozenFrom, type FrozenStudy } from '@/evidence/revisions/frozen'
import { numbered, type NumberedRevision } from '@/evidence/revisions/revision'
import type { Term } from '@/evidence/study/study'
import { articleFromText } from './article-from-text'
import { reads } from './page-input'
import { parsedText } from './parsed-text'
import { getHistory } from './revisions'
import { getTerms } from './terms'

/** Raised on a kept revision that is not what its history says it was. */
export class ChangedRevision extends Error {
  constructor(slug: string, number: number) {
    super(
      `content/revisions/${slug}/${number}.json is not what revision ${number} of ${slug} was: its hash is another.`,
    )
    this.name = 'ChangedRevision'
  }
}

const folderOf = (slug: string) =>
  path.join(/* turbopackIgnore: true */ process.cwd(), 'content/revisions', slug)

/** Returns the numbers of a study's revisions that are kept whole, in order. */
export const keptRevisions = cache(async (slug: string): Promise<number[]> => {
  reads(`kept:${slug}`)
  const names = await readdir(folderOf(slug)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => /^([1-9]\d*)\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
})

/** A revision as it was kept: its place in the history, the bytes, and the study in them. */
export type KeptRevision = FrozenStudy & {
  revision: NumberedRevision
  latest: NumberedRevision
  text: string
}

const readStudy = parsedText(frozenFrom)

/** Returns a revision of a study as it was, or null where it was not kept. Throws ChangedRevision on one that was altered. */
export async function getRevision(slug: string, number: number): Promise<KeptRevision | null> {
  reads(`revision:${slug}/${number}`)
  const history = numbered(await getHistory(slug))
  const [revision, latest] = [history[number - 1], history.at(-1)]
  if (!revision || !latest || !(await keptRevisions(slug)).includes(number)) return null
  const text = await readFile(path.join(folderOf(slug), `${number}.json`), 'utf8')
  if (createHash('sha256').update(text).digest('hex') !== revision.hash)
    throw new ChangedRevision(slug, number)
  return { ...readStudy(`${slug}/${number}`, text), revision, latest, text }
}

/**
 * Returns the summary of a kept revision, compiled for its page; null where it had none. What stricter rules would find in
 * it today keeps nothing back: it was published.
 */
export async function getRevisionArticle(kept: KeptRevision): Promise<Article | null> {
  const { study, articles, revision } = kept
  if (articles.summary === null) return null
  const file = `content/revisions/${study.slug}/${revision.number}/summary.mdx`
  const terms = withTermsOf(articles.summary, await getTerms())
  return { ...(await articleFromText(articles.summary, { file, study, terms }, false)), findings: [] }
}

/** A word that the glossary explained then and does not explain now stays a word. */
function withTermsOf(text: string, terms: Term[]): Term[] {
  const gone = [...text.matchAll(/<Term\b[^>]*\bid="([^"]+)"/g)]
    .flatMap(([, id]) => id ?? [])
    .filter((id) => !terms.some((term) => term.id === id))
  const said = 'The glossary no longer explains this word.'
  return [
    ...terms,
    ...[...new Set(gone)].map((id) => ({
      id,
      term: id.replaceAll('-', ' '),
      abbreviation: null,
      definition: said,
      plain: said,
      synonyms: [],
    })),
  ]
}
