import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { recordSchema } from '@/evidence/record/record-schema'
import { writtenOut } from '@/evidence/record/shorthand'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import type { Study } from '@/evidence/study/study'
import { readYaml } from '@/evidence/record/yaml-document'

/** Files of a study as they were at a revision of the repository; null for one that was not there. */
export type StudyFiles = { record: string | null; summary: string | null; plain: string | null }

/** Raised where the repository does not know a revision, or there is none. */
export class NoSuchBase extends Error {}

/** Returns what the repository that holds a content folder says; null where it knows no such thing. */
export function git(content: string, args: readonly string[]): string | null {
  try {
    const options = { cwd: path.resolve(content), encoding: 'utf8', stdio: 'pipe' } as const
    return execFileSync('git', [...args], { ...options, maxBuffer: 64 * 1_048_576 })
  } catch {
    return null
  }
}

/** Returns the commit from which the present work departed: where it and the base were last the same. */
export function commonCommit(content: string, base: string): string {
  // A name that begins like an option would be one.
  const commit = base.startsWith('-') ? null : git(content, ['merge-base', base, 'HEAD'])
  if (commit === null)
    throw new NoSuchBase(
      `The repository has no "${base}" to compare with; expected a branch or commit that it shares history with.`,
    )
  return commit.trim()
}

/** Returns the files under a content folder that differ from a commit, saved or not, by their path in that folder. */
export function changedFiles(content: string, commit: string): string[] {
  const differing =
    git(content, ['diff', '--name-only', '--no-renames', '--relative', commit, '--', '.']) ?? ''
  const added = git(content, ['ls-files', '--others', '--exclude-standard', '--', '.']) ?? ''
  return [...new Set(`${differing}\n${added}`.split('\n').filter((name) => name !== ''))].toSorted()
}

/** Returns the files of a study as they were at a commit. */
export function filesAt(content: string, commit: string, slug: string): StudyFiles {
  const fileOf = (name: string) => git(content, ['show', `${commit}:./studies/${slug}/${name}`])
  return { record: fileOf('record.yaml'), summary: fileOf('summary.mdx'), plain: fileOf('plain.mdx') }
}

/** Returns the study of a record's text; null where it has none, or had another shape. */
export function studyOfText(record: string | null): Study | null {
  if (record === null) return null
  const shaped = recordSchema.safeParse(writtenOut(readYaml(record).value).value)
  return shaped.success ? studyFromRecord(shaped.data) : null
}
