import { findPopulation, type JoinedReport } from '@/evidence/study/join'
import { otherNamesOf } from '@/evidence/study/known-names'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import { literalPattern } from '@/evidence/study/word-pattern'
import { onceFor } from '@/evidence/study/once-for'
import { lowerFirst } from '@/evidence/format/lower-first'
import { withoutBrackets } from '@/evidence/text/brackets'
import type { Contradiction } from './quoted-kinds'
import { numberOf, numberPlaces, type NumberPlace } from './quoted-places'

/** A part of the people by what they have, under all its names and by its initials where it has some. */
type Group = { name: string; pattern: RegExp; initials: RegExp | null }

/** "All patients with measurable disease" are a part, and "a total of 4 patients" are as many as they are. */
const ofAll =
  /\b(?:for|among) all patients\b(?!\s+(?:with|who|whose|in|of|from|treated|having|receiving|assigned|evaluable))|\b(?:ITT|intent(?:ion)?[-\s]to[-\s]treat|overall|whole|entire|total)\s+(?:study\s+)?(?:population|cohort|group|STS)\b/i

/**
 * Returns that a quotation names the people of one part of the study, by their disease, and the result is recorded in another part
 * or in all; or that it speaks of all, and the result is recorded in one part. It contradicts the record only where the disease
 * stands beside the number; farther off it may tell of something else, and a paper on one part calls that part all, which are
 * remarks. A quotation of several parts, of a part and all, or of a disease that the recorded one is a form of, says nothing.
 */
export function peopleOfResult(
  { study, outcome, result, report, population }: JoinedReport,
  quote: string,
): Contradiction | null {
  // How many have a disease is counted among all.
  if (outcome.domain !== 'efficacy' && outcome.domain !== 'safety') return null
  const groups = groupsOf(study.populations, study)
  if (groups.length === 0) return null
  const named = groups.flatMap(({ name, pattern, initials }) => {
    const place = pattern.exec(quote) ?? initials?.exec(quote)
    return place ? [{ name, start: place.index, end: place.index + place[0].length }] : []
  })
  const own = groupsWithin(study, population)
  const isOfAll = ofAll.test(quote) || /\b(?:all|overall|both|each|entire|whole)\b/i.test(quote)
  const [only, ...others] = named
  if (only === undefined) {
    return own.length > 0 && ofAll.test(quote) && result.armId === null
      ? {
          field: 'report',
          working: `The quotation speaks of all patients, but ${population.label} are recorded.`,
          isRemark: true,
        }
      : null
  }
  const isOwn = own.some((one) => isFormOf(one, only.name))
  if (others.length > 0 || isOfAll || isOwn) return null
  // People told apart by something else may have the disease too.
  if (own.length === 0 && !isWhole(study, population)) return null
  const working = `The quotation speaks of ${lowerFirst(only.name)}, but ${population.label} are recorded.`
  const number = numberOf(report)
  const [place, ...more] = number === null ? [] : numberPlaces(quote, number)
  const isBeside = place !== undefined && more.length === 0 && standsBeside(quote, only, place)
  return { field: 'report', working, ...(isBeside ? {} : { isRemark: true as const }) }
}

/** What leads from the people of one number to those of another. */
const toOthers =
  /[.;\d]|\b(?:while|whereas|but|than|compar\w+|versus|vs?|others?|remaining|rest|respectively|and|or|as)\b/i

/** Says whether a number belongs to the people named: no other number, sentence or people lie between the two. */
function standsBeside(quote: string, people: NumberPlace, number: NumberPlace): boolean {
  const [first, second] = people.start < number.start ? [people, number] : [number, people]
  const leads =
    /\b(?:in|among|of|for|with|to)\s+(?:(?:the|those|all|patients?|people|participants?|adults?|with)\s+)*$/i
  return (
    leads.test(quote.slice(0, people.start)) &&
    !toOthers.test(withoutBrackets(quote.slice(first.end, second.start)))
  )
}

/** Says whether all words of the wider name stand in the narrower, or the other way round: "uterine leiomyosarcoma". */
function isFormOf(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase())
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a))
}

/** Everybody, or in a trial of several diseases a set that is told apart by no disease. */
const isWhole = (study: Study, population: AnalysisPopulation) =>
  (population.subsetOfId === null && population.subgroup === null) ||
  ancestry(study, population).some(({ mixedDiseases }) => mixedDiseases)

const groupsOf = onceFor((_populations: Study['populations'], study: Study): Group[] => {
  const names = new Set(study.populations.flatMap((population) => groupsWithin(study, population)))
  return (
    [...names]
      // "Other sarcomas" and the like name no disease.
      .filter((name) => !/\bother\b/i.test(name))
      .map((name) => ({ name, pattern: patternOf(namesOf(name)), initials: initialsOf(name) }))
  )
})

/** What people are told apart by where the parts are diseases: "No", "White" and "1" are levels too, and words of any sentence. */
const byDisease =
  /histolog|disease|diagnos|subtype|condition|cancer|tumou?r\s+(?:type|entity)|sarcoma|lymphoma|leuk(?:a)?emia/i

/**
 * Returns the diseases that the people of a population have: the levels of its subgroups and of those it lies in, or in a
 * trial of several diseases the one that its label names.
 */
function groupsWithin(study: Study, population: AnalysisPopulation): string[] {
  const chain = ancestry(study, population)
  const levels = chain.flatMap(({ subgroup }) =>
    subgroup && byDisease.test(subgroup.by) && /\p{L}{4}/u.test(subgroup.level) ? [subgroup.level] : [],
  )
  if (levels.length > 0) return levels
  if (population.mixedDiseases || !chain.some((one) => one.mixedDiseases)) return []
  const disease = study.conditions.find(({ name }) => {
    const [pattern, initials] = [patternOf(namesOf(name)), initialsOf(name)]
    return chain.some(
      ({ label, mixedDiseases }) => !mixedDiseases && (pattern.test(label) || initials?.test(label)),
    )
  })
  return disease ? [disease.name] : []
}

function ancestry(study: Study, population: AnalysisPopulation): AnalysisPopulation[] {
  const chain = [population]
  for (let next = population.subsetOfId; next !== null;) {
    const parent = findPopulation(study, next)
    if (chain.includes(parent)) break
    chain.push(parent)
    next = parent.subsetOfId
  }
  return chain
}

const namesOf = (name: string): string[] => [name, ...otherNamesOf('condition', name)]

/** What results are called for short, in the letters of a disease: `PFS` is no pleomorphic fibrosarcoma. */
const ofResults = /^(?:ALL|CR|DCR|DOR|EFS|HR|ITT|ORR|OS|PFS|PR|RFS|TTP|TTR)$/

/** A disease by its initials, in capitals, where these stand for nothing else: `ASPS`. */
function initialsOf(name: string): RegExp | null {
  const initials = name
    .split(/[-\s]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
  return initials.length > 2 && /^[A-Z]+$/.test(initials) && !ofResults.test(initials)
    ? new RegExp(`${notNamed}${initials}(?![\\p{L}\\p{N}])`, 'u')
    : null
}

/** "Non-ASPS" is the others, "than in ASPS" is beside it, and "10 ASPS" tells of how many there were among all. */
const notNamed = String.raw`(?<![\p{L}\p{N}]|\b[Nn]on[-\s]|\b(?:no|not|without|excluding|except|except for|than|than in|than for|apart from|outside) |\d )`

function patternOf(names: readonly string[]): RegExp {
  const escaped = names.map((name) =>
    literalPattern(name)
      .replace(/[-\s]+/g, '[-\\s]+')
      .replace(/sarcomas?$/i, 'sarcomas?'),
  )
  return new RegExp(`${notNamed}(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}
