import 'server-only'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { namesSchema, type KnownName } from '@/evidence/record/names-schema'
import { contentFile } from './content-folder'
import { parsedText } from './parsed-text'

const read = parsedText((text): KnownName[] => namesSchema.parse(parse(text)))

/**
 * Returns the table of other names: brands, codes and what catalogues call a drug or a disease; none where the content has no such
 * table. Throws on a broken file.
 */
export async function getNames(): Promise<KnownName[]> {
  const name = 'content/names.yaml'
  try {
    return read(name, await readFile(contentFile(name), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
