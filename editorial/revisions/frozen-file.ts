import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { canonicalText } from '@/evidence/revisions/canonical-text'
import { frozenFrom, UnreadableRevision, type FrozenStudy } from '@/evidence/revisions/frozen'
import type { Study } from '@/evidence/study/study'
import { readContentText } from '@/queries/content-text'

/** The folder with a file for each revision that is kept whole, by study. */
export const frozenFolder = (contentDir: string): string => path.join(contentDir, 'revisions')

/** Returns where a revision of a study is kept: `content/revisions/x/12.json`. */
export const frozenPath = (contentDir: string, slug: string, number: number): string =>
  path.join(frozenFolder(contentDir), slug, `${number}.json`)

/** Returns a study as it lies in a content folder, with the words of its articles. */
export function presentStudy(contentDir: string, study: Study): FrozenStudy {
  const textOf = (name: string) => readContentText(path.join(contentDir, 'studies', study.slug, name)).text
  return { study, articles: { summary: textOf('summary.mdx'), plain: textOf('plain.mdx') } }
}

/** Returns the text that a revision is kept as; its SHA-256 stands in the history. */
export const frozenText = ({ study, articles }: FrozenStudy): string => canonicalText(study, articles)

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Returns a kept revision, or null where it was not kept or has another shape than studies have now. */
export function readFrozen(contentDir: string, slug: string, number: number): FrozenStudy | null {
  const file = frozenPath(contentDir, slug, number)
  const { text } = existsSync(file) ? readContentText(file) : { text: null }
  if (text === null) return null
  try {
    return frozenFrom(text)
  } catch (error) {
    if (error instanceof UnreadableRevision) return null
    throw error
  }
}

/** Keeps a revision whole. A half-written one is never seen. */
export function writeFrozen(contentDir: string, slug: string, number: number, text: string): void {
  const file = frozenPath(contentDir, slug, number)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}-${process.pid}`, text)
  renameSync(`${file}-${process.pid}`, file)
}

/** Returns the numbers of the revisions of a study that are kept whole, in order. */
export function frozenNumbers(contentDir: string, slug: string): number[] {
  const folder = path.join(frozenFolder(contentDir), slug)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => /^([1-9]\d*)\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

/** Deletes what is kept of revisions that the history does not have, as those of a rewritten entry of today; returns their numbers. */
export function deleteFrozenAfter(contentDir: string, slug: string, last: number): number[] {
  const later = frozenNumbers(contentDir, slug).filter((number) => number > last)
  for (const number of later) rmSync(frozenPath(contentDir, slug, number))
  if (last === 0) rmSync(path.join(frozenFolder(contentDir), slug), { recursive: true, force: true })
  return later
}
