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

/** Returns the slugs of all studies, sorted; what a list of addresses needs. */
export const listSlugs = cache(async (): Promise<string[]> => {
  reads('slugs')
  const client = await database()
  const rows = await client.study.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
})
