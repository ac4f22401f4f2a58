import 'server-only'
import { cache } from 'react'
import type { Term } from '@/evidence/study/study'
import { database } from './database'
import { reads } from './page-input'
import { readAtOnce } from './snapshot'

/** Returns the glossary, in its own order. Rejects with a DatabaseProblem. */
export const getTerms = cache(async (): Promise<Term[]> => {
  reads('terms')
  const client = await database()
  return readAtOnce(client, 'terms', async () => {
    const rows = await client.term.findMany({
      select: {
        id: true,
        term: true,
        abbreviation: true,
        definition: true,
        plain: true,
        synonyms: { select: { synonym: true }, orderBy: { position: 'asc' } },
      },
      orderBy: { position: 'asc' },
    })
    return rows.map(({ synonyms, ...term }) => ({
      ...term,
      synonyms: synonyms.map(({ synonym }) => synonym),
    }))
  })
})
