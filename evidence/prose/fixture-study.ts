import { recordSchema } from '@/evidence/record/record-schema'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import type { Report } from '@/evidence/study/result'
import type { Study, Term } from '@/evidence/study/study'
import { fixtureRecord } from './fixture-record'

/** The study of `fixture-record.ts`, for tests only. */
export const fixtureStudy: Study = studyFromRecord(recordSchema.parse(fixtureRecord))

export const fixtureTerms: Term[] = [
  {
    id: 'objective-response',
    term: 'objective response',
    abbreviation: 'OR',
    synonyms: [],
    definition: 'Complete or partial response',
    plain: 'The tumours shrank by a good deal or went away.',
  },
]

/** Returns the fixture with parts of one result's first report replaced. */
export function withReport(resultId: string, change: Partial<Report>): Study {
  return {
    ...fixtureStudy,
    results: fixtureStudy.results.map((result) =>
      result.id === resultId
        ? { ...result, reports: result.reports.map((one, at) => (at === 0 ? { ...one, ...change } : one)) }
        : result,
    ),
  }
}
