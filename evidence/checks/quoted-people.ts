import { findPopulation, type JoinedReport } from '@/evidence/study/join'
import { otherNamesOf } from '@/evidence/study/known-names'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import type { Contradiction } from './quoted-kinds'

/** A part of the people by what they have, under all its names. */
type Group = { name: string; pattern: RegExp }

const ofAll =
  /\b(?:for|among) all patients\b|\b(?:ITT|intent(?:ion)?[-\s]to[-\s]treat|overall|whole|entire|total)\s+(?:study\s+)?(?:population|cohort|group|STS)\b|\ba total of \d+ patients\b/i

/**
 * Returns that a quotation names the people of one part of the study, by their disease, and the result is recorded in another part
 * or in all; or that it speaks of all, and the result is recorded in one part. A quotation of several parts, or of a part and all,
 * says nothing.
 */
export function peopleOfResult(
  { study, outcome, result, population }: JoinedReport,
  quote: string,
): Contradiction | null {
  // How many have a disease is counted among all.
  if (outcome.domain !== 'efficacy' && outcome.domain !== 'safety') return null
  const groups = groupsOf(study)
  if (groups.length === 0) return null
  const named = groups.filter(({ pattern }) => pattern.test(quote))
  const own = groupOf(study, population)
  const isOfAll = ofAll.test(quote) || /\b(?:all|overall|both|each|entire|whole)\b/i.test(quote)
  const [only, ...others] = named
  if (only === undefined) {
    return own !== null && ofAll.test(quote) && result.armId === null
      ? {
          field: 'report',
          working: `The quotation speaks of all patients, but ${population.label} are recorded.`,
        }
      : null
  }
  if (others.length > 0 || isOfAll || own === only.name) return null
  // People told apart by something else may have the disease too.
  if (own === null && !isWhole(study, population)) return null
  return {
    field: 'report',
    working: `The quotation speaks of ${lowered(only.name)}, but ${population.label} are recorded.`,
  }
}

const lowered = (name: string) => (/^[A-Z][a-z]/.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name)

/** Everybody, or in a trial of several diseases a set that is told apart by no disease. */
const isWhole = (study: Study, population: AnalysisPopulation) =>
  (population.subsetOfId === null && population.subgroup === null) ||
  ancestry(study, population).some(({ mixedDiseases }) => mixedDiseases)

const known = new WeakMap<Study['populations'], Group[]>()

function groupsOf(study: Study): Group[] {
  const before = known.get(study.populations)
  if (before) return before
  const names = new Set(study.populations.flatMap((population) => groupOf(study, population) ?? []))
  const groups = [...names]
    // "Other sarcomas" and the like name no disease.
    .filter((name) => !/\bother\b/i.test(name))
    .map((name) => ({ name, pattern: patternOf(namesOf(name)) }))
  known.set(study.populations, groups)
  return groups
}

/** The part that a population belongs to: its subgroup, or in a trial of several diseases the one that its label names. */
function groupOf(study: Study, population: AnalysisPopulation): string | null {
  const chain = ancestry(study, population)
  const subgroup = chain.find((one) => one.subgroup !== null)?.subgroup
  if (subgroup) return subgroup.level
  if (population.mixedDiseases || !chain.some((one) => one.mixedDiseases)) return null
  const disease = study.conditions.find(({ name }) => {
    const pattern = patternOf(namesOf(name))
    return chain.some(({ label, mixedDiseases }) => !mixedDiseases && pattern.test(label))
  })
  return disease?.name ?? null
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

/** A disease by its names and by its initials where these are no word: `ASPS`. */
function namesOf(name: string): string[] {
  const initials = name
    .split(/[-\s]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
  return [name, ...otherNamesOf('condition', name), ...(initials.length > 2 ? [initials] : [])]
}

function patternOf(names: readonly string[]): RegExp {
  const escaped = names.map((name) =>
    name
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[-\s]+/g, '[-\\s]+')
      .replace(/sarcomas?$/i, 'sarcomas?'),
  )
  // "Non-ASPS" is the others, and "10 ASPS" tells of how many there were among all.
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|\\bnon[-\\s]|\\b(?:no|not|without|excluding|except) |\\d )(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  )
}
