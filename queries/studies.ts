// Stand-in until the database's queries land: overwrite this file.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { recordSchema } from '@/evidence/record/record-schema'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import type { Study } from '@/evidence/study/study'
export async function listStudies(): Promise<Study[]> {
  return [
    studyFromRecord(
      recordSchema.parse(parse(readFileSync('content/studies/atezolizumab-asps/record.yaml', 'utf8'))),
    ),
  ]
}
export async function getStudy(slug: string): Promise<Study | null> {
  return (await listStudies()).find((study) => study.slug === slug) ?? null
}
