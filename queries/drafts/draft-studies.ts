import 'server-only'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { noReadings, readingsFile, readingsSchema, type Readings } from '@/evidence/readings/readings-schema'
import { recordFromText } from '@/evidence/record/record-text'
import { readYaml } from '@/evidence/record/yaml-document'
import { idPattern } from '@/evidence/study/shape/fields'
import type { Article } from '@/evidence/prose/article'
import type { Study } from '@/evidence/study/study'
import type { Finding } from '@/evidence/text/finding'
import { articleFromText } from '../article-from-text'
import { contentFile } from '../content-folder'
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
  const text = await textOf(file)
  const content =
    text === null
      ? ({ text: null, problem: 'There is no such file, or it is a link or too long.' } as const)
      : ({ text, problem: null } as const)
  const { study, findings } = recordFromText({ file, folder: slug, isDraft: true }, content)
  return { slug, study, findings }
}

/** Returns an article of a draft with what is wrong with it; null where it is not written yet. */
export async function getDraftArticle(study: Study, kind: 'summary' | 'plain'): Promise<Article | null> {
  const file = `${folder}/${study.slug}/${kind}.mdx`
  const text = await textOf(file)
  return text === null ? null : articleFromText(text, { file, study, terms: await getTerms() }, false)
}

/** Returns who read which value of a draft; nothing where no readings are kept beside its record, or they are broken. */
export async function getDraftReadings(slug: string): Promise<Readings> {
  const text = await textOf(`${folder}/${slug}/${readingsFile}`)
  // Text that is no YAML, or a bomb of it, has no value here, and throws nothing.
  const read = readingsSchema.safeParse(text === null ? {} : readYaml(text).value)
  return read.success ? read.data : noReadings
}

/** As for every content file. */
const maxBytes = 1_048_576

/** Returns a file of a draft, line feeds alone; null for one that is missing, too long, or leads to another place. */
async function textOf(file: string): Promise<string | null> {
  const name = contentFile(file)
  const found = await lstat(name).catch(() => null)
  if (!found?.isFile() || found.size > maxBytes) return null
  return (await readFile(name, 'utf8')).replaceAll('\r\n', '\n')
}
