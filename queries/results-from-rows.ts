import { absenceReasons } from '@/evidence/study/absence'
import type { PValue, Report, Result, Spread } from '@/evidence/study/result'
import type { Outcome } from '@/evidence/study/study'
import * as words from '@/evidence/study/vocabulary'
import { absenceOrNull, groupBy, limitOf, oneOf, printedOf, printedOrNull, wordOf } from './cells'
import type { StudyRow } from './study-select'

const sides = ['one', 'two', 'not-stated'] as const
const countStatuses = ['published', 'inferred'] as const

/** Returns an outcome; its harm columns become a harm when there is an attribution. */
export function outcomeFrom(row: StudyRow['outcomes'][number]): Outcome {
  return {
    id: row.id,
    title: row.title,
    concept: row.concept,
    domain: wordOf(words.outcomeDomains, row.domain),
    type: wordOf(words.outcomeTypes, row.type),
    definition: row.definition,
    criteria: row.criteria,
    timeFrame: row.timeFrame,
    better: oneOf(['higher', 'lower', 'neither'], row.better),
    group: row.grouping,
    harm:
      row.harmAttribution === null
        ? null
        : {
            term: row.harmTerm,
            organSystem: row.harmOrganSystem,
            ctcaeVersion: row.harmCtcaeVersion,
            ctcaeAbsence: absenceOrNull(row.harmCtcaeAbsence),
            grade:
              row.harmGradeLowest === null || row.harmGradeHighest === null
                ? null
                : { lowest: row.harmGradeLowest, highest: row.harmGradeHighest },
            attribution: wordOf(words.attributions, row.harmAttribution),
            serious: row.harmSerious === true,
          },
  }
}

/** Returns results with their reports, both in the record's order. */
export function resultsFrom({ results, reports }: Pick<StudyRow, 'results' | 'reports'>): Result[] {
  const reportsOf = groupBy(reports, ({ resultId }) => resultId)
  return results.map((row) => ({
    id: row.id,
    outcomeId: row.outcomeId,
    populationId: row.populationId,
    armId: row.armId,
    comparatorArmId: row.comparatorArmId,
    assessor: wordOf(words.assessors, row.assessor),
    dataCutoff: row.dataCutoff,
    kind: wordOf(words.resultKinds, row.kind),
    unit: wordOf(words.units, row.unit),
    measure: row.measure === null ? null : wordOf(words.ratioMeasures, row.measure),
    timePoint: row.timePoint,
    spread: spreadFrom(row),
    reports: reportsOf(row.id).map(reportFrom),
  }))
}

function spreadFrom(row: StudyRow['results'][number]): Spread | null {
  if (row.spreadKind === null) return null
  return {
    kind: wordOf(words.spreadKinds, row.spreadKind),
    level: row.spreadLevel,
    sides: oneOf(sides, row.spreadSides ?? ''),
    method: row.spreadMethod,
  }
}

function reportFrom(row: StudyRow['reports'][number]): Report {
  return {
    id: `${row.resultId}--${row.sourceId}`,
    resultId: row.resultId,
    sourceId: row.sourceId,
    state: row.state === 'reported' ? row.state : wordOf(absenceReasons, row.state),
    value: printedOrNull(row.valueText, row.valueNumber),
    count: row.count,
    denominator: row.denominator,
    countStatus: row.countStatus === null ? null : oneOf(countStatuses, row.countStatus),
    low: limitOf(row.lowState, row.lowText, row.lowNumber),
    high: limitOf(row.highState, row.highText, row.highNumber),
    pValue: pValueFrom(row),
    locator: row.locator,
    quote: row.quote,
    note: row.note,
  }
}

function pValueFrom(row: StudyRow['reports'][number]): PValue | null {
  if (row.pText === null) return null
  return {
    relation: oneOf(['=', '<', '>'], row.pRelation ?? ''),
    printed: printedOf(row.pText, row.pNumber),
    sides: oneOf(sides, row.pSides ?? ''),
  }
}
