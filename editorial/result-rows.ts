import type { Prisma } from '@/generated/prisma/client'
import type { Limit, Report, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'

/** Returns the rows of a study's outcomes, harms in their own columns. */
export function outcomeRows({ slug, outcomes }: Study): Prisma.OutcomeCreateManyInput[] {
  return outcomes.map(({ harm, group, ...outcome }, position) => ({
    studySlug: slug,
    position,
    ...outcome,
    grouping: group,
    harmTerm: harm?.term ?? null,
    harmOrganSystem: harm?.organSystem ?? null,
    harmCtcaeVersion: harm?.ctcaeVersion ?? null,
    harmCtcaeAbsence: harm?.ctcaeAbsence ?? null,
    harmGradeLowest: harm?.grade?.lowest ?? null,
    harmGradeHighest: harm?.grade?.highest ?? null,
    harmAttribution: harm?.attribution ?? null,
    harmSerious: harm?.serious ?? null,
  }))
}

/** Returns the row of a result, without its reports. */
export function resultRow(
  studySlug: string,
  position: number,
  { reports: _, spread, ...result }: Result,
): Prisma.ResultCreateManyInput {
  return {
    studySlug,
    position,
    ...result,
    spreadKind: spread?.kind ?? null,
    spreadLevel: spread?.level ?? null,
    spreadSides: spread?.sides ?? null,
    spreadMethod: spread?.method ?? null,
  }
}

/** Returns the row of a report: each printed number as its text and as a number. */
export function reportRow(studySlug: string, position: number, report: Report): Prisma.ReportCreateManyInput {
  const { id: _, value, low, high, pValue, ...rest } = report
  const lowest = limitColumns(low)
  const highest = limitColumns(high)
  return {
    studySlug,
    position,
    ...rest,
    valueText: value?.text ?? null,
    valueNumber: value?.number ?? null,
    lowState: lowest.state,
    lowText: lowest.text,
    lowNumber: lowest.number,
    highState: highest.state,
    highText: highest.text,
    highNumber: highest.number,
    pRelation: pValue?.relation ?? null,
    pText: pValue?.printed.text ?? null,
    pNumber: pValue?.printed.number ?? null,
    pSides: pValue?.sides ?? null,
  }
}

function limitColumns(limit: Limit | null) {
  if (limit === null) return { state: null, text: null, number: null }
  if (limit.state !== 'reported') return { state: limit.state, text: null, number: null }
  return { state: limit.state, text: limit.printed.text, number: limit.printed.number }
}
