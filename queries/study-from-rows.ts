import type {
  Design,
  Intervention,
  Partition,
  Resolution,
  Study,
  TwoStageDesign,
} from '@/evidence/study/study'
import * as words from '@/evidence/study/vocabulary'
import { absenceOrNull, groupBy, oneOf, pointerOf, printedOf, printedOrNull, wordOf } from './cells'
import { outcomeFrom, resultsFrom } from './results-from-rows'
import type { StudyRow } from './study-select'

/** Returns the study that rows hold. Throws a DatabaseProblem on a cell that the constraints exclude. */
export function studyFromRows(row: StudyRow): Study {
  const interventionsOf = groupBy(row.armInterventions, ({ armId }) => armId)
  const lossesOf = groupBy(row.populationLosses, ({ populationId }) => populationId)
  return {
    slug: row.slug,
    registryId: row.registryId,
    registryAbsence: absenceOrNull(row.registryAbsence),
    otherIds: row.otherIds.map(({ value }) => value),
    title: row.title,
    shortTitle: row.shortTitle,
    officialTitle: row.officialTitle,
    phase: row.phase,
    status: row.status,
    design: designFrom(row),
    conditions: row.conditions.map(({ condition }) => condition),
    interventions: interventionsFrom(row),
    arms: row.arms.map((arm) => ({
      ...arm,
      interventionIds: interventionsOf(arm.id).map(({ interventionId }) => interventionId),
    })),
    sponsor: row.sponsor,
    funding: {
      statement: row.fundingStatement,
      pointer: { sourceId: row.fundingSourceId, locator: row.fundingLocator, quote: row.fundingQuote },
    },
    conflicts: {
      statement: row.conflictsStatement,
      pointer: { sourceId: row.conflictsSourceId, locator: row.conflictsLocator, quote: row.conflictsQuote },
    },
    dates: row.dates.map(({ id, label, date, ...rest }) => ({ id, label, date, pointer: pointerOf(rest) })),
    eligibility: row.eligibility.map(({ kind, text, ...rest }) => ({
      kind: oneOf(['inclusion', 'exclusion'], kind),
      text,
      pointer: pointerOf(rest),
    })),
    sources: row.sources.map((source) => ({ ...source, kind: wordOf(words.sourceKinds, source.kind) })),
    populations: row.populations.map((population) => ({
      id: population.id,
      label: population.label,
      n: population.n,
      nStatus: oneOf(['published', 'inferred'], population.nStatus),
      subsetOfId: population.subsetOfId,
      mixedDiseases: population.mixedDiseases,
      lineOfTherapy: wordOf(words.linesOfTherapy, population.lineOfTherapy),
      noun: { one: population.nounOne, many: population.nounMany },
      description: population.description,
      losses: lossesOf(population.id).map(({ n, what, reason, reasonAbsence, ...rest }) => ({
        n,
        what,
        reason,
        reasonAbsence: absenceOrNull(reasonAbsence),
        pointer: pointerOf(rest),
      })),
      pointer: pointerOf(population),
    })),
    outcomes: row.outcomes.map(outcomeFrom),
    results: resultsFrom(row),
    partitions: partitionsFrom(row),
    resolutions: resolutionsFrom(row),
    acknowledgements: row.acknowledgements.map((one) => ({
      ...one,
      rule: wordOf(words.ruleNames, one.rule),
    })),
    keyResultId: row.keyResultId,
    primarySourceId: row.primarySourceId,
    editorial: {
      author: row.author,
      reviewer: row.reviewer,
      publishedOn: row.publishedOn,
      reviewedOn: row.reviewedOn,
      version: row.version,
    },
  }
}

const models = [
  'single-group',
  'parallel',
  'crossover',
  'basket',
  'retrospective-series',
  'prospective-series',
] as const

function designFrom(row: StudyRow): Design {
  return {
    allocation: oneOf(['randomised', 'non-randomised', 'not-applicable'], row.allocation),
    model: oneOf(models, row.model),
    masking: oneOf(['none', 'single', 'double', 'not-stated'], row.masking),
    description: row.designDescription,
    pointer: { sourceId: row.designSourceId, locator: row.designLocator, quote: row.designQuote },
    twoStage: row.twoStage && twoStageFrom(row.twoStage),
  }
}

function twoStageFrom(row: NonNullable<StudyRow['twoStage']>): TwoStageDesign {
  return {
    stageOneN: row.stageOneN,
    stopIfAtMost: row.stopIfAtMost,
    totalN: row.totalN,
    worthwhileIfAtLeast: row.worthwhileIfAtLeast,
    nullRate: printedOf(row.nullRateText, row.nullRateNumber),
    alternativeRate: printedOf(row.alternativeRateText, row.alternativeRateNumber),
    alpha: printedOf(row.alphaText, row.alphaNumber),
    power: printedOf(row.powerText, row.powerNumber),
    alphaSides: oneOf(['one', 'two'], row.alphaSides),
    pointer: pointerOf(row),
  }
}

function interventionsFrom({ interventions, regimens }: StudyRow): Intervention[] {
  const regimensOf = groupBy(regimens, ({ interventionId }) => interventionId)
  return interventions.map((intervention) => ({
    ...intervention,
    regimens: regimensOf(intervention.id).map((row) => ({
      id: row.id,
      who: row.who,
      amount: printedOf(row.amountText, row.amountNumber),
      unit: wordOf(words.units, row.unit),
      cap: printedOrNull(row.capText, row.capNumber),
      capUnit: row.capUnit === null ? null : wordOf(words.units, row.capUnit),
      route: row.route,
      everyDays: row.everyDays,
      schedule: row.schedule,
      pointer: pointerOf(row),
    })),
  }))
}

function partitionsFrom({ partitions, partitionParts }: StudyRow): Partition[] {
  const partsOf = groupBy(partitionParts, ({ partitionId }) => partitionId)
  return partitions.map(({ id, title, wholePopulationId, wholeResultId, sourceId, closes }) => ({
    id,
    title,
    whole:
      wholeResultId === null
        ? { kind: 'population', populationId: wholePopulationId ?? '' }
        : { kind: 'result', resultId: wholeResultId },
    resultIds: partsOf(id).map(({ resultId }) => resultId),
    sourceId,
    closes,
  }))
}

function resolutionsFrom({ resolutions, resolutionResults, resolutionClaims }: StudyRow): Resolution[] {
  const resultsOf = groupBy(resolutionResults, ({ resolutionId }) => resolutionId)
  const claimsOf = groupBy(resolutionClaims, ({ resolutionId }) => resolutionId)
  return resolutions.map((row) => ({
    id: row.id,
    title: row.title,
    kind: wordOf(words.resolutionKinds, row.kind),
    outcome: oneOf(['resolved', 'not-comparable', 'open'], row.outcome),
    resultIds: resultsOf(row.id).map(({ resultId }) => resultId),
    claims: claimsOf(row.id).map(({ sourceId, says, locator }) => ({ sourceId, says, locator })),
    shownSourceId: row.shownSourceId,
    reason: row.reason,
    decidedOn: row.decidedOn,
    decidedBy: row.decidedBy,
  }))
}
