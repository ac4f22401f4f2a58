import 'server-only'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { auditsFile, auditsSchema, type Audit } from '@/evidence/readings/audits-schema'
import { noReadings, readingsFile, readingsSchema, type Readings } from '@/evidence/readings/readings-schema'
import { contentFile } from './content-folder'
import { parsedText } from './parsed-text'
import { listStudies } from './studies'

const readAudits = parsedText((text) => auditsSchema.parse(parse(text)))
const readKept = parsedText((text) => readingsSchema.parse(parse(text)))

/** Returns who read which value of a study; nothing where no readings are kept beside its record. Throws on a broken file. */
export async function getReadings(slug: string): Promise<Readings> {
  const name = `content/studies/${slug}/${readingsFile}`
  const text = await textOf(name)
  return text === null ? noReadings : readKept(name, text)
}

/** Returns the audits of the published values; none where none was made. Throws on a broken file. */
export async function getAudits(): Promise<Audit[]> {
  const text = await textOf(`content/${auditsFile}`)
  return text === null ? [] : readAudits(auditsFile, text)
}

async function textOf(name: string): Promise<string | null> {
  try {
    return await readFile(contentFile(name), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Returns who read which value of the studies, by their slugs. */
export async function readingsBySlug(): Promise<Record<string, Readings>> {
  return Object.fromEntries((await listReadings()).map(({ study, readings }) => [study, readings]))
}

/** Returns the readings of every published study, by its slug. */
export async function listReadings(): Promise<{ study: string; readings: Readings }[]> {
  const studies = await listStudies()
  return Promise.all(studies.map(async ({ slug }) => ({ study: slug, readings: await getReadings(slug) })))
}
