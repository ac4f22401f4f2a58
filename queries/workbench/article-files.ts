import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { lstat, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { idPattern } from '@/evidence/study/shape/fields'
import { contentFile } from '../content-folder'
import { maximumBytes } from '../content-text'

/** A text as it lies on disk, with its hash; null where there is no file yet. */
export type OnDisk = { text: string; hash: string | null }

export type SaveOutcome =
  | { kind: 'saved'; hash: string }
  /** The file is no longer what the text began from; nothing was written. */
  | { kind: 'conflict'; disk: OnDisk }
  | { kind: 'refused'; message: string }

export type ArticleName = { slug: string; kind: 'summary' | 'plain' }

/** Folders of studies, those that readers see first. */
const folders = ['studies', 'drafts']

/**
 * Returns an article's path from the project's folder, `content/studies/<slug>/summary.mdx` or the same under `drafts`;
 * null when there is no folder of that name, or when it, or the file, is a link to somewhere else.
 */
export async function articlePath({ slug, kind }: ArticleName): Promise<string | null> {
  if (!idPattern.test(slug)) return null
  const content = await realpath(contentFile('content'))
  for (const name of folders) {
    const folder = path.join(content, name, slug)
    // A link leads to another path than its own.
    const real = await realpath(folder).catch(() => null)
    if (real !== folder || !(await stat(real)).isDirectory()) continue
    const found = await lstat(path.join(folder, `${kind}.mdx`)).catch(() => null)
    if (found && !found.isFile()) return null
    return path.posix.join('content', name, slug, `${kind}.mdx`)
  }
  return null
}

/** Returns an article's text as it lies on disk, line feeds alone; empty with no hash where it is not written yet. */
export async function readOnDisk(file: string): Promise<OnDisk> {
  try {
    const text = (await readFile(contentFile(file), 'utf8')).replaceAll('\r\n', '\n')
    return { text, hash: hashOf(text) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { text: '', hash: null }
    throw error
  }
}

/**
 * Writes an article whole, in the place of the text that it began from; never over another. Only where articles lie, and
 * only in development.
 */
export async function saveArticle(
  name: ArticleName,
  text: string,
  base: string | null,
): Promise<SaveOutcome> {
  const refuse = (message: string) => ({ kind: 'refused', message }) as const
  if (process.env.NODE_ENV === 'production') return refuse('Only the development server saves.')
  const file = await articlePath(name)
  if (file === null)
    return refuse(
      `There is no folder of a study "${name.slug}" in content/, or it is a link to another place.`,
    )
  if (Buffer.from(text).toString() !== text || text.includes('\0'))
    return refuse('The text holds signs that are no text.')
  if (Buffer.byteLength(text) > maximumBytes)
    return refuse(`A content file may have at most ${maximumBytes} bytes.`)
  const whole = text.replaceAll(/\r\n?/g, '\n')
  const disk = await readOnDisk(file)
  if (disk.hash !== base) return { kind: 'conflict', disk }
  const target = contentFile(file)
  const beside = `${target}.${randomUUID()}.new`
  try {
    await writeFile(beside, whole, { flag: 'wx' })
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    return refuse(`The file was not written (${error instanceof Error ? error.message : String(error)}).`)
  }
  return { kind: 'saved', hash: hashOf(whole) }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
