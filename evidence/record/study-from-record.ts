import type { AbsenceReason } from '@/evidence/study/absence'
import { parsePrinted, type Printed } from '@/evidence/study/printed'
import type { Limit, Report, Result } from '@/evidence/study/result'
import { reportIdOf } from '@/evidence/study/report-id'
import type { SourcePointer, Study } from '@/evidence/study/study'
import type { StudyRecord } from './record-schema'

type RecordOutcome = StudyRecord['outcomes'][number]
type RecordResult = RecordOutcome['results'][number]
type RecordReport = RecordResult['reports'][number]

/** Returns the study that a record describes, with nothing added but the defaults that the schema names. */
export function studyFromRecord(record: StudyRecord): Study {
  const { outcomes, primarySource, keyResult, ...rest } = record
  return {
    ...rest,
    registryId: presentOf(record.registryId),
    registryAbsence: absenceOf(record.registryId),
    officialTitle: record.officialTitle ?? null,
    primarySourceId: primarySource,
    keyResultId: keyResult,
    design: {
      allocation: record.design.allocation,
      model: record.design.model,
      masking: record.design.masking,
      description: record.design.description,
      pointer: pointerOf(record.design),
      twoStage: record.design.twoStage
        ? {
            ...without(record.design.twoStage),
            nullRate: number(record.design.twoStage.nullRate),
            alternativeRate: number(record.design.twoStage.alternativeRate),
            alpha: number(record.design.twoStage.alpha),
            power: number(record.design.twoStage.power),
            pointer: pointerOf(record.design.twoStage),
          }
        : null,
    },
    interventions: record.interventions.map((intervention) => ({
      ...intervention,
      regimens: intervention.regimens.map((regimen) => ({
        ...without(regimen),
        amount: number(regimen.amount),
        cap: regimen.cap === undefined ? null : number(regimen.cap),
        capUnit: regimen.capUnit ?? null,
        everyDays: regimen.everyDays ?? null,
        pointer: pointerOf(regimen),
      })),
    })),
    arms: record.arms.map(({ interventions, ...arm }) => ({ ...arm, interventionIds: interventions })),
    funding: { statement: record.funding.statement, pointer: pointerOf(record.funding) },
    conflicts: { statement: record.conflicts.statement, pointer: pointerOf(record.conflicts) },
    dates: record.dates.map((date) => ({ ...without(date), pointer: pointerOf(date) })),
    eligibility: record.eligibility.map((item) => ({ ...without(item), pointer: pointerOf(item) })),
    sources: record.sources.map(({ derivedFrom, ...source }) => ({
      ...source,
      doi: source.doi ?? null,
      pmid: source.pmid ?? null,
      pmcid: source.pmcid ?? null,
      url: source.url ?? null,
      published: source.published ?? null,
      accessed: source.accessed ?? null,
      derivedFromId: derivedFrom ?? null,
    })),
    populations: record.populations.map(({ subsetOf, losses, ...population }) => ({
      ...without(population),
      subsetOfId: subsetOf ?? null,
      losses: losses.map(({ n, what, reason, ...pointed }) => ({
        n,
        what,
        reason: typeof reason === 'string' ? reason : null,
        reasonAbsence: typeof reason === 'string' ? null : reason.absent,
        pointer: pointerOf(pointed),
      })),
      pointer: pointerOf(population),
    })),
    outcomes: outcomes.map(outcomeFrom),
    results: outcomes.flatMap((outcome) => outcome.results.map((result) => resultFrom(outcome, result))),
    partitions: record.partitions.map((partition) => ({
      id: partition.id,
      title: partition.title,
      whole:
        partition.ofResult === undefined
          ? { kind: 'population', populationId: partition.ofPopulation ?? '' }
          : { kind: 'result', resultId: partition.ofResult },
      resultIds: partition.parts,
      sourceId: partition.source ?? null,
      closes: partition.closes,
    })),
    resolutions: record.resolutions.map(({ results, shown, claims, ...resolution }) => ({
      ...resolution,
      resultIds: results,
      claims: claims.map(({ source, ...claim }) => ({ ...claim, sourceId: source })),
      shownSourceId: shown ?? null,
    })),
    acknowledgements: record.acknowledgements.map(({ result, source, ...acknowledgement }) => ({
      ...acknowledgement,
      resultId: result,
      sourceId: source ?? null,
    })),
  }
}

function outcomeFrom({ results: _, harm, ...outcome }: RecordOutcome): Study['outcomes'][number] {
  return {
    ...outcome,
    concept: outcome.concept ?? outcome.id,
    criteria: outcome.criteria ?? null,
    timeFrame: outcome.timeFrame ?? null,
    harm: harm
      ? {
          term: harm.term ?? null,
          organSystem: harm.organSystem ?? null,
          ctcaeVersion: presentOf(harm.ctcaeVersion),
          ctcaeAbsence: absenceOf(harm.ctcaeVersion),
          grade: harm.grade ?? null,
          attribution: harm.attribution,
          serious: harm.serious,
        }
      : null,
  }
}

function resultFrom(outcome: RecordOutcome, result: RecordResult): Result {
  return {
    id: result.id,
    outcomeId: outcome.id,
    populationId: result.population,
    armId: result.arm ?? null,
    comparatorArmId: result.comparator ?? null,
    assessor: result.assessor,
    dataCutoff: result.cutoff ?? null,
    kind: result.kind,
    unit: result.unit,
    measure: result.measure ?? null,
    timePoint: result.timePoint ?? null,
    spread: result.spread
      ? {
          kind: result.spread.kind,
          level: result.spread.level ?? null,
          sides: result.spread.sides ?? (result.spread.kind === 'confidence-interval' ? 'two' : 'not-stated'),
          method: result.spread.method ?? null,
        }
      : null,
    reports: result.reports.map((report) => reportFrom(result, report)),
  }
}

function reportFrom(result: RecordResult, report: RecordReport): Report {
  return {
    id: reportIdOf(result.id, report.source),
    resultId: result.id,
    sourceId: report.source,
    state: report.state ?? 'reported',
    value: report.value === undefined ? null : number(report.value),
    count: report.count ?? null,
    denominator: report.of ?? null,
    countStatus: report.count === undefined ? null : (report.countStatus ?? 'published'),
    low: limitFrom(report.low),
    high: limitFrom(report.high),
    pValue: report.p
      ? { relation: report.p.relation, printed: number(report.p.value), sides: report.p.sides }
      : null,
    locator: report.locator,
    quote: report.quote ?? null,
    note: report.note ?? null,
  }
}

function limitFrom(limit: RecordReport['low']): Limit | null {
  if (limit === undefined) return null
  return typeof limit === 'string' ? { state: 'reported', printed: number(limit) } : { state: limit.absent }
}

type Recorded = string | { absent: AbsenceReason } | undefined

const presentOf = (recorded: Recorded): string | null => (typeof recorded === 'string' ? recorded : null)
const absenceOf = (recorded: Recorded): AbsenceReason | null =>
  typeof recorded === 'object' ? recorded.absent : null

/** Called on text that the schema has already accepted as a printed number. */
function number(text: string): Printed {
  const parsed = parsePrinted(text)
  if (!parsed) throw new Error(`"${text}" passed the record schema but is not a printed number.`)
  return parsed
}

type Pointed = { source: string; locator: string; quote?: string | undefined }

function pointerOf({ source, locator, quote }: Pointed): SourcePointer {
  return { sourceId: source, locator, quote: quote ?? null }
}

function without<T extends Pointed>({ source: _source, locator: _locator, quote: _quote, ...rest }: T) {
  return rest
}
