import type { PrismaPg } from '@prisma/adapter-pg'
import type { Prisma, PrismaClient } from '@/generated/prisma/client'
import type { Alternatives } from '@/evidence/search/expand'
import type { Piece } from '@/evidence/search/marked'
import type { Candidate } from '@/evidence/search/rank'
import { DatabaseProblem } from '../database-file'
import type { SqliteAdapter } from '../libsql-adapter'
import type { Connection } from '../stored-rows'

/** What a search asks the full text for: groups of words of which all or any must be there, the last word perhaps unfinished. */
export type TextQuery = { groups: readonly Alternatives[]; join: 'AND' | 'OR'; isOpen: boolean }

export type Candidates = { candidates: Candidate[]; found: number; isMany: boolean }

/** A document's texts with what was found in them marked, and where it stands. */
export type Marks = { address: string; heading: string; titlePieces: Piece[]; bodyPieces: Piece[] }

/** The full text of an engine. */
export type TextIndex = {
  /** Returns the best documents for a query, at most 120, of one study where one is named, and how many there are. */
  candidates: (connection: Connection, query: TextQuery, study: string | null) => Promise<Candidates>
  /** Returns the texts of these documents with what the query finds in them marked. */
  marks: (connection: Connection, query: TextQuery, ids: readonly number[]) => Promise<Map<number, Marks>>
  /** Makes the index anew from the table of documents, inside a transaction. */
  rebuild: (transaction: Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw'>) => Promise<void>
}

export type Use = 'reading' | 'writing'

/** How Prisma reaches a database: what opens connections to it. */
export type Adapter = SqliteAdapter | PrismaPg

/** What one kind of database does in its own way. All else is asked of both in the same words. */
export type Engine = {
  /** Returns why an address cannot be a filled database, as far as that shows before it is opened, or null. */
  problemOf: (url: string) => string | null
  /** Returns a mark of what an address leads to, another one where another database was put in its place. */
  identityOf: (url: string) => string
  /** Returns how connections are opened that only read, or that write and wait five seconds for another writer. */
  adapterFor: (url: string, use: Use) => Adapter
  /** Returns a client over such connections. */
  clientOf: (adapter: Adapter) => PrismaClient
  /** Returns the names of all tables. */
  tables: (connection: Connection) => Promise<string[]>
  /** Returns a mark that is another one after every commit of somebody else that changed what was imported. */
  version: (connection: Connection) => Promise<string | number>
  /** Returns a mark of all that is stored, another one whenever it may have changed; what tells whether to hash the rows again. */
  stateOf: (url: string, connection: Connection) => Promise<string>
  /** Waits until nobody else imports, before anything is read, and leaves references unchecked until the transaction ends. */
  beginImport: (transaction: Prisma.TransactionClient) => Promise<void>
  /** Longest that the transaction of an import may take, in milliseconds. */
  importWithin: number
  /** Resolves with what is wrong with the database as it is stored, or null. */
  damageOf: (client: PrismaClient) => Promise<string | null>
  /** Does what is to be done once an import has ended. */
  endImport: (client: PrismaClient) => Promise<void>
  /** What the words of a failed import mean, in a sentence that an editor can act on. */
  sentences: readonly (readonly [RegExp, string])[]
  /** Returns what the words of a failure to read mean, in a sentence. */
  unreadable: (said: string) => string
  /** How a database whose content is wrong is made anew; what its sentence ends with. */
  remedy: string
  index: TextIndex
}

/** Which engine opened a client; kept outside the module as the one connection of a process is. */
const kept = globalThis as typeof globalThis & { denominatorEngines?: WeakMap<object, Engine> | undefined }
const engines = (kept.denominatorEngines ??= new WeakMap())

/** Returns a client over an engine's connections, which is known as its own from now on. */
export function clientOver(engine: Engine, adapter: Adapter): PrismaClient {
  const client = engine.clientOf(adapter)
  engines.set(client, engine)
  return client
}

/** Returns the engine that opened a connection; throws for one that was opened by nobody. */
export function engineOf(connection: object): Engine {
  const engine = engines.get(connection)
  if (!engine) throw new DatabaseProblem('A connection was opened by no engine: see queries/engines/.')
  return engine
}
