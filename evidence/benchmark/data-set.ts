import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { benchmarkQuestions } from './questions'

/** Version of the form of a line and of the rules of scoring; what is asked follows from the records of the day. */
export const benchmarkVersion = '1.1'

/** Returns the data set as it is published: one question a line, as JSON. */
export function questionLines(studies: readonly Study[], site: ExportSite): string {
  return benchmarkQuestions(studies, site)
    .map((question) => `${JSON.stringify(question)}\n`)
    .join('')
}

/** Returns the day of the newest review among the studies that are asked of: the data set's own date. */
export const benchmarkDate = (studies: readonly Study[]): string =>
  studies
    .map(({ editorial }) => editorial.reviewedOn)
    .toSorted()
    .at(-1) ?? ''
