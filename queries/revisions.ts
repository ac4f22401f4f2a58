import 'server-only'
import { readFile } from 'node:fs/promises'
import { cache } from 'react'
import { parse } from 'yaml'
import { ledgerSchema, type Ledger, type Revision } from '@/evidence/revisions/revision'
import { contentPlace } from './content-folder'
import { reads } from './page-input'
import { parsedText } from './parsed-text'

const readLedger = parsedText((text) => ledgerSchema.parse(parse(text)))

/** Returns the history of every study, by its name; none where the content keeps no history. Throws on a broken one. */
export const getHistories = cache(async (): Promise<Ledger> => {
  reads('histories')
  return ledger()
})

const ledger = cache(async (): Promise<Ledger> => {
  const text = await readLedgerText()
  return text === null ? {} : readLedger('revisions', text)
})

/** Returns what changed on the pages of a study, the oldest first; empty where its history is not written yet. */
export async function getHistory(slug: string): Promise<Revision[]> {
  reads(`history:${slug}`)
  return (await ledger())[slug] ?? []
}

async function readLedgerText(): Promise<string | null> {
  try {
    return await readFile(contentPlace('content/revisions.yaml'), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
