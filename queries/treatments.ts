import 'server-only'
import { cache } from 'react'
import { treatmentsOf, type Treatment } from '@/evidence/landscape/treatments'
import { reads } from './page-input'
import { everyStudy } from './studies'

/** Returns a treatment with the studies in which it was given, or null when no study gave it. Rejects with a DatabaseProblem. */
export const getTreatment = cache(async (id: string): Promise<Treatment | null> => {
  reads(`treatment:${id}`)
  return treatmentsOf(await everyStudy()).find((treatment) => treatment.id === id) ?? null
})
