import { isUnheard, type Check } from '@/evidence/checks/check'
import { checkStudy } from '@/evidence/checks/check-study'
import { staleAcknowledgements, staleResolutions } from '@/evidence/checks/stale-judgements'
import { armFault } from '@/evidence/study/arms-of-result'
import { findPopulation } from '@/evidence/study/join'
import { identifierClashes } from '@/evidence/study/identifiers'
import type { Study } from '@/evidence/study/study'
import { keyedResults, resultKey } from '@/evidence/study/result-key'
import type { RuleName } from '@/evidence/study/vocabulary'
import { corruptStudy } from './corrupt-study'
import { corruptionKinds, type CorruptionKind } from './corruption-kinds'
import type { Detection, DetectionTally, Finder } from './detection'
import { pick, seededRandom, type Random } from './random'

/**
 * Plants about `count` slips, as many of each kind, one at a time in the given true records, and returns what
 * the rules find: what would stop `npm run check`. The same seed gives the same slips and the same table.
 */
export function measureDetection(studies: readonly Study[], seed: number, count: number): Detection {
  const kinds = Object.keys(corruptionKinds) as CorruptionKind[]
  const random = seededRandom(seed)
  const each = Math.ceil(count / kinds.length)
  // A study is as likely as it has reports, so that the table speaks of numbers and not of folders.
  const drawn = studies.flatMap((study) => printedReports(study).map(() => study))
  const tallies = kinds.map((kind) => ({ kind, ...tallyKind(drawn, kind, each, random) }))
  return {
    seed,
    planned: count,
    studies: studies.map(({ slug }) => slug),
    reports: drawn.length,
    falseAlarms: studies.reduce((sum, study) => sum + complaintsAbout(study).length, 0),
    remarks: studies.reduce((sum, study) => sum + checkStudy(study).filter(isUnheardRemark).length, 0),
    kinds: tallies,
    total: tallies.map(({ kind: _, ...tally }) => tally).reduce(addTallies, emptyTally()),
  }
}

const printedReports = ({ results }: Study) =>
  results.flatMap(({ reports }) => reports).filter(({ state }) => state === 'reported')

const emptyTally = (): DetectionTally => ({
  tried: 0,
  read: 0,
  detected: 0,
  remarked: 0,
  withoutQuotations: 0,
  byRule: {},
})

function tallyKind(
  studies: readonly Study[],
  kind: CorruptionKind,
  times: number,
  random: Random,
): DetectionTally {
  const tally = emptyTally()
  for (let time = 0; time < times; time += 1) {
    const study = pick(random, studies)
    const corrupted = study ? corruptStudy(study, kind, random) : null
    if (corrupted === null) continue
    const rules = new Set(complaintsAbout(corrupted))
    tally.tried += 1
    if (study && (rules.size > 0 || isRead(study, corrupted))) tally.read += 1
    if (rules.size > 0) tally.detected += 1
    else if (checkStudy(corrupted).some(isUnheardRemark)) tally.remarked += 1
    if ([...rules].some((rule) => rule !== 'quote-carries-number')) tally.withoutQuotations += 1
    for (const rule of rules) tally.byRule[rule] = (tally.byRule[rule] ?? 0) + 1
  }
  return tally
}

/** Says whether any rule that has a hold on either record says another word of the corrupted one. */
function isRead(study: Study, corrupted: Study): boolean {
  const before = workings(study)
  const after = workings(corrupted)
  return before.size !== after.size || [...after].some((working) => !before.has(working))
}

const workings = (study: Study) =>
  new Set(
    checkStudy(study)
      .filter(({ verdict, isRemark }) => verdict !== 'cannot-be-checked' || isRemark)
      .map(({ rule, resultId, sourceId, field, working }) =>
        JSON.stringify([rule, resultId, sourceId, field, working]),
      ),
  )

const isUnheardRemark = (check: Check) => check.isRemark === true && isUnheard(check)

/** Returns what finds everything that would stop publication: a rule, or the form of the record. */
function complaintsAbout(study: Study): Finder[] {
  const checks = checkStudy(study)
  return [...formFaults(study), ...ruleFaults(study, checks)]
}

/** What a record is refused for before any rule reads a number: one key twice, an identifier unlike its address, another arm's people. */
function formFaults(study: Study): Finder[] {
  const keys = keyedResults(study).map(resultKey)
  return [
    ...(new Set(keys).size < keys.length ? ['record-form' as const] : []),
    ...study.sources.flatMap(identifierClashes).map(() => 'record-form' as const),
    ...study.results
      .filter((result) => armFault(result, findPopulation(study, result.populationId).armId) !== null)
      .map(() => 'record-form' as const),
  ]
}

function ruleFaults(study: Study, checks: readonly Check[]): RuleName[] {
  return [
    ...checks.filter(({ verdict, acknowledged }) => verdict === 'fails' && !acknowledged),
    ...staleAcknowledgements(study, checks),
    ...staleResolutions(study).map(() => ({ rule: 'sources-agree' as const })),
  ].map(({ rule }) => rule)
}

function addTallies(a: DetectionTally, b: DetectionTally): DetectionTally {
  const byRule = { ...a.byRule }
  for (const [rule, count] of Object.entries(b.byRule) as [Finder, number][]) {
    byRule[rule] = (byRule[rule] ?? 0) + count
  }
  return {
    tried: a.tried + b.tried,
    read: a.read + b.read,
    detected: a.detected + b.detected,
    remarked: a.remarked + b.remarked,
    withoutQuotations: a.withoutQuotations + b.withoutQuotations,
    byRule,
  }
}
