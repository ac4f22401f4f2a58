import { resultsOf } from '../record-parts'
import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

const problem = (path: RecordPath, message: string): RecordProblem => ({ path, rule: 'plain-sense', message })

/**
 * Returns what no study can mean: a registry number of a wrong shape, a phase that trials do not have, arms of a comparison that were
 * given the same, survival that is better when shorter, a ratio with a unit, one article as two sources, numbers in a title.
 */
export function plainSenseProblems(record: StudyRecord): RecordProblem[] {
  return [
    ...registryProblems(record),
    ...phaseProblems(record),
    ...armProblems(record),
    ...directionProblems(record),
    ...ratioProblems(record),
    ...sourceProblems(record),
    ...wordProblems(record),
  ]
}

function registryProblems({ registryId }: StudyRecord): RecordProblem[] {
  if (typeof registryId !== 'string' || !/^NCT/i.test(registryId) || /^NCT\d{8}$/.test(registryId)) return []
  return [
    problem(
      ['registryId'],
      `"${registryId}" is no number of ClinicalTrials.gov; expected NCT and eight digits.`,
    ),
  ]
}

function phaseProblems({ phase }: StudyRecord): RecordProblem[] {
  const number = /\d+/g
  const wrong = (phase.match(number) ?? []).find((one) => !/^[0-4]$/.test(one))
  return wrong === undefined
    ? []
    : [problem(['phase'], `"${phase}" is no phase that trials have; expected phase 0, 1, 2, 3 or 4.`)]
}

/** What two arms of one drug are told apart by. */
const byTime =
  /\b(?:delayed|deferred|immediate|early|late|later|first|then|short(?:er)?|long(?:er)?|continuous|intermittent|stopp\w+|high(?:er)?|low(?:er)?|reduced|standard|full|half|dos\w+|week\w*|month\w*|dai?ly|days?|years?|\d+\s*m[gl])\b/i

/**
 * A control that was given what the tested arm was given compares nothing, unless its title tells another time or dose; doses of
 * one drug are told in their regimens.
 */
function armProblems({ arms, interventions }: StudyRecord): RecordProblem[] {
  const tested = arms.filter(({ role }) => role === 'experimental')
  return arms.flatMap((arm, index) => {
    if (arm.role !== 'placebo' && arm.role !== 'active-comparator') return []
    const same = tested.find(
      ({ interventions: given }) => given.length > 0 && isSameSet(given, arm.interventions),
    )
    const isOfDoses = interventions.some(
      ({ id, regimens }) => arm.interventions.includes(id) && regimens.length > 1,
    )
    if (!same || isOfDoses || (arm.role === 'active-comparator' && byTime.test(arm.title))) return []
    return [
      problem(
        ['arms', index, 'interventions'],
        `The arm "${arm.id}" was given the same as "${same.id}", with which it is compared.`,
      ),
    ]
  })
}

const isSameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((item) => other.includes(item))

/**
 * What everybody wants more of, in whatever part of the people or by whatever analysis: `interim-overall-survival`; not its loss, the
 * time until it, or the events that end it.
 */
const betterHigher =
  /(?<!time-to-|no-|non-|not-|loss-of-|lack-of-|absence-of-|failure-of-|end-of-)(?:survival|(?:objective|complete|partial)-response|duration-of-response|disease-control)(?:-(?!events?\b|deaths?\b|failures?\b|loss\b|hazard\b)|$)/
/** That a harm went away, or did not come. */
const ofRelief =
  /\b(?:resol\w+|recover\w*|revers\w+|free (?:of|from)|freedom|without|absence|no\b|disappear\w+|gone)/i

function directionProblems({ outcomes }: StudyRecord): RecordProblem[] {
  return outcomes.flatMap(({ id, title, concept, better, harm }, index) => {
    const name = concept ?? id
    const turned =
      better === 'lower' && betterHigher.test(name)
        ? `is said to be better lower; ${name} is better higher.`
        : better === 'higher' && harm && !ofRelief.test(title)
          ? 'is a harm and said to be better higher; harms are better lower.'
          : null
    return turned === null ? [] : [problem(['outcomes', index, 'better'], `Outcome "${id}" ${turned}`)]
  })
}

function ratioProblems(record: StudyRecord): RecordProblem[] {
  return resultsOf(record).flatMap(({ path, result }) =>
    result.kind === 'ratio' && result.unit !== 'none'
      ? [
          problem(
            [...path, 'unit'],
            `Result "${result.id}" is a ratio in ${result.unit}; a ratio has no unit: expected none.`,
          ),
        ]
      : [],
  )
}

function sourceProblems({ sources }: StudyRecord): RecordProblem[] {
  return sources.flatMap(({ id, pmid, derivedFrom }, index) => {
    if (typeof pmid !== 'string') return []
    const other = sources.slice(0, index).find((one) => one.pmid === pmid)
    if (!other || derivedFrom === other.id || other.derivedFrom === id) return []
    return [
      problem(
        ['sources', index, 'pmid'],
        `The sources "${other.id}" and "${id}" have the same PMID ${pmid}; two sources would count as independent. Expected another number, or derivedFrom.`,
      ),
    ]
  })
}

/** A share, a count, or a cure; the strength of a preparation and a part of several are names. */
const findingInTitle =
  /\d+(?:\.\d+)?\s*%(?!\s*(?:\p{L}+\s)?(?:foams?|creams?|gels?|ointments?|solutions?|lotions?|sprays?|drops|saline|dextrose|glucose|albumin|lidocaine|shampoos?|patch(?:es)?|paste|oil|mouthwash|oxygen|ethanol)\b)|(?<!\b(?:part|stage|step|report|cohort|paper)\s)\b\d+ of \d+\b|\bcur(?:es?|ed|ing)\b/iu

/** Titles and definitions go to lists, feeds and cards, where no mark stands beside a number. */
function wordProblems({ title, shortTitle, outcomes }: StudyRecord): RecordProblem[] {
  const titles = Object.entries({ title, shortTitle }).flatMap(([field, words]) => {
    const typed = findingInTitle.exec(words)?.[0]
    return typed === undefined
      ? []
      : [
          problem(
            [field],
            `The ${field} says "${typed}"; a title names the study and tells no finding of it.`,
          ),
        ]
  })
  const definitions = outcomes.flatMap(({ id, definition }, index) => {
    const typed = /\b\d+ of \d+ (?:patients|people|participants)\b/i.exec(definition ?? '')?.[0]
    return typed === undefined
      ? []
      : [
          problem(
            ['outcomes', index, 'definition'],
            `The definition of "${id}" says "${typed}"; a definition tells what is measured, and numbers are results.`,
          ),
        ]
  })
  return [...titles, ...definitions]
}
