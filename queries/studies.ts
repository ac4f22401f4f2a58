import 'server-only'
import { cache } from 'react'
import type { Study } from '@/evidence/study/study'
import { database } from './database'
import { reads } from './page-input'
import { readAtOnce } from './snapshot'
import { studyFromRows } from './study-from-rows'
import { studySelect } from './study-select'

/** Returns the study with this slug, or null when there is none. Rejects with a DatabaseProblem. */
export const getStudy = cache(async (slug: string): Promise<Study | null> => {
  reads(`study:${slug}`)
  const client = await database()
  return readAtOnce(client, `study ${slug}`, async () => {
    const row = await client.study.findUnique({ where: { slug }, select: studySelect })
    return row && studyFromRows(row)
  })
})

/** Returns all studies, by slug. Rejects with a DatabaseProblem. */
export async function listStudies(): Promise<Study[]> {
  reads('studies')
  return everyStudy()
}

/** Returns what `listStudies` returns, for a query that tells of them less, and notes that itself. */
export const everyStudy = cache(async (): Promise<Study[]> => {
  const client = await database()
  return readAtOnce(client, 'studies', async () => {
    const rows = await client.study.findMany({ select: studySelect, orderBy: { slug: 'asc' } })
    return rows.map(studyFromRows)
  })
})

/** Returns the studies of these slugs in their order, those left out that are not there. Rejects with a DatabaseProblem. */
export async function getStudies(slugs: readonly string[]): Promise<Study[]> {
  const studies = await Promise.all(slugs.map((slug) => getStudy(slug)))
  return studies.flatMap((study) => study ?? [])
}

/** What names a study for those who choose among all. */
export type StudyTitles = Pick<Study, 'slug' | 'title' | 'shortTitle'>

/** Returns the names of all studies, by slug; what a form of them needs. Rejects with a DatabaseProblem. */
export async function listTitles(): Promise<StudyTitles[]> {
  reads('studies')
  const client = await database()
  return client.study.findMany({
    select: { slug: true, title: true, shortTitle: true },
    orderBy: { slug: 'asc' },
  })
}

/** Returns the slugs of all studies, sorted; what a list of addresses needs. */
export const listSlugs = cache(async (): Promise<string[]> => {
  reads('slugs')
  const client = await database()
  const rows = await client.study.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
})
