import 'server-only'
import { readdir } from 'node:fs/promises'
import { noReadings, readingsFile, readingsSchema, type Readings } from '@/evidence/readings/readings-schema'
import { recordFromText } from '@/evidence/record/record-text'
import { shapedText } from '@/evidence/record/shaped-text'
import { idPattern } from '@/evidence/study/shape/fields'
import type { Article } from '@/evidence/prose/article'
import type { Study } from '@/evidence/study/study'
import type { Finding } from '@/evidence/text/finding'
import { articleFromText } from '../article-from-text'
import { contentFile } from '../content-folder'
import { readContentText } from '../content-text'
import { getTerms } from '../terms'

/** A study that is not published yet, as its record says today, or what keeps the record from being read. */
export type Draft = { slug: string; study: Study | null; findings: Finding[] }

const folder = 'content/drafts'

/** Returns the names of the drafts, sorted; none where there is no folder for them. */
export async function listDrafts(): Promise<string[]> {
  const entries = await readdir(contentFile(folder), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && idPattern.test(entry.name))
    .map(({ name }) => name)
    .sort()
}

/**
 * Returns a draft, from its record and never from the database, which holds what readers see; null when there is none of
 * that name.
 */
export async function getDraft(slug: string): Promise<Draft | null> {
  if (!(await listDrafts()).includes(slug)) return null
  const file = `${folder}/${slug}/record.yaml`
  const { study, findings } = recordFromText(
    { file, folder: slug, isDraft: true },
    readContentText(contentFile(file)),
  )
  return { slug, study, findings }
}

/** Returns an article of a draft with what is wrong with it, or the sentence that says why no text of it can be read. */
export async function getDraftArticle(study: Study, kind: 'summary' | 'plain'): Promise<Article | string> {
  const file = `${folder}/${study.slug}/${kind}.mdx`
  const { text, problem } = readContentText(contentFile(file))
  return text === null ? problem : articleFromText(text, { file, study, terms: await getTerms() }, false)
}

/** Returns who read which value of a draft; nothing where no readings are kept beside its record, or they are broken. */
export function getDraftReadings(slug: string): Readings {
  const file = `${folder}/${slug}/${readingsFile}`
  return shapedText(file, readContentText(contentFile(file)), readingsSchema).value ?? noReadings
}
