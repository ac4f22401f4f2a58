import type { PrismaClient } from '@/generated/prisma/client'
import { isPostgres } from '@/prisma/postgres/address.mjs'
import { clientOver, type Engine, type Use } from './engine'
import { sqlite } from './sqlite'

/** Returns the engine of an address; that for PostgreSQL is loaded where somebody asks for it, and not before. */
export async function engineFor(url: string): Promise<Engine> {
  return isPostgres(url) ? (await import('./postgres')).postgres : sqlite
}

/** Returns a client of the database at an address. */
export async function openClient(url: string, use: Use): Promise<PrismaClient> {
  const engine = await engineFor(url)
  return clientOver(engine, engine.adapterFor(url, use))
}
