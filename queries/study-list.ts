import 'server-only'
import type { StudyListing } from '@/evidence/listing/listing'
import type { PrismaClient } from '@/generated/prisma/client'
import { database } from './database'
import { reads } from './page-input'

type Kept = { hash: string; listings: StudyListing[] }

/** The list as it was last read, for as long as the database says the same. */
const kept = new WeakMap<PrismaClient, Kept>()

/** Returns every study in a line, by slug: one query, and a second when they changed. Rejects with a DatabaseProblem. */
export async function getStudyList(): Promise<StudyListing[]> {
  reads('studies')
  const client = await database()
  const [state] = await client.$queryRaw<{ contentHash: string }[]>`SELECT "contentHash" FROM "SearchState"`
  const hash = state?.contentHash ?? ''
  const known = kept.get(client)
  if (known?.hash === hash) return known.listings
  const rows = await client.$queryRaw<
    { listing: string }[]
  >`SELECT "listing" FROM "StudyListing" ORDER BY "slug"`
  // Written by this site's own import, whose type it has; the migration checks that it is JSON.
  const listings = rows.map(({ listing }) => JSON.parse(listing) as StudyListing)
  kept.set(client, { hash, listings })
  return listings
}
