import 'server-only'
import type { StudyListing } from '@/evidence/listing/listing'
import { Prisma } from '@/generated/prisma/client'
import { database } from './database'
import { reads } from './page-input'

type Row = { slug: string; listing: string }

/** Returns every study in a line, by slug, or the first of them. Rejects with a DatabaseProblem. */
export async function getStudyList(atMost?: number): Promise<StudyListing[]> {
  reads('studies')
  const client = await database()
  const some = atMost === undefined ? Prisma.empty : Prisma.sql`LIMIT ${atMost}`
  const rows = await client.$queryRaw<Row[]>(
    Prisma.sql`SELECT "slug", "listing" FROM "StudyListing" ORDER BY "slug" ${some}`,
  )
  return rows.map(listingIn)
}

/** Returns the studies of these slugs in a line, in the order of the slugs. Rejects with a DatabaseProblem. */
export async function getListings(slugs: readonly string[]): Promise<StudyListing[]> {
  reads('studies')
  if (slugs.length === 0) return []
  const client = await database()
  const rows = await client.$queryRaw<Row[]>(
    Prisma.sql`SELECT "slug", "listing" FROM "StudyListing" WHERE "slug" IN (${Prisma.join([...slugs])})`,
  )
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  return slugs.flatMap((slug) => {
    const row = bySlug.get(slug)
    return row ? [listingIn(row)] : []
  })
}

/** Written by this site's own import, whose type it has; the migration checks that it is JSON. */
const listingIn = ({ listing }: Row) => JSON.parse(listing) as StudyListing
