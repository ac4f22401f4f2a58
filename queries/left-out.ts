import 'server-only'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { leftOutEnding, leftOutSchema, type LeftOut } from '@/evidence/record/left-out-schema'
import { contentFile } from './content-folder'
import { parsedText } from './parsed-text'

const readLeftOut = parsedText((text) => leftOutSchema.parse(parse(text)))

/** Returns the known studies of a condition that have no record; none where no list is kept. Throws on a list without its shape. */
export async function getLeftOut(conditionId: string): Promise<LeftOut[]> {
  const name = `content/conditions/${conditionId}${leftOutEnding}`
  try {
    const text = await readFile(contentFile(name), 'utf8')
    return readLeftOut(name, text)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
