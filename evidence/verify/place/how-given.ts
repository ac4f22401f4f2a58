import type { Study } from '@/evidence/study/study'
import type { FoundName } from '@/evidence/verify/read/found'

/** What follows a dose and says how it was given; digits in it are no finding where the record has the words. */
const phrases: readonly RegExp[] = [
  /^(?:by mouth|orally|intravenously)(?![\p{L}])/iu,
  /^(?:once|twice|three times) (?:a (?:day|week)|daily|weekly)(?![\p{L}])/iu,
  /^(?:a|per|each|every) (?:day|week)(?![\p{L}])|^daily(?![\p{L}])/iu,
  /^in cycles of (?:\d+|[a-z]+) (?:weeks|days)(?![\p{L}])/iu,
  /^every \d+ (?:weeks|days)(?![\p{L}])/iu,
  /^on (?:day \d+|days \d+ and \d+|the first day) of (?:every|each) (?:cycle of )?\d+(?: days|-week cycle)(?![\p{L}])/iu,
  /^from the [a-z]+ day on(?![\p{L}])/iu,
  /^for (?:up to |a maximum of )?(?:a|[a-z]+|\d+) (?:years?|months|cycles)(?![\p{L}])/iu,
  /^for (?:the first )?[a-z]+ weeks(?: of (?:every|each) [a-z]+(?:-week cycle)?)?(?![\p{L}])/iu,
  /^then [a-z]+ weeks without(?![\p{L}])/iu,
  /^\d+ weeks on and \d+ week off(?![\p{L}])/iu,
  /^until progression or (?:intolerable|unacceptable) toxicity(?![\p{L}])/iu,
]

/** What joins one dose to a later one: "20 mg/kg in the first cycle and then 15 mg/kg". */
const joins = /^(?:(?:at first|in the first cycle) and then|and then)(?=\s+\d)/iu
const gap = /^[\s,]+/u

/**
 * Returns the places of a plain text that say, behind a dose, how it was given, as far as the record has the same words of route and
 * schedule for a drug of the study.
 */
export function findHowGiven(
  { interventions }: Study,
  text: string,
  names: readonly FoundName[],
): FoundName[] {
  const known = bare(
    interventions
      .flatMap(({ regimens }) => regimens.map(({ route, schedule }) => `${route}|${schedule}`))
      .join('|'),
  )
  const isKnown = (words: string) =>
    known.includes(bare(words.replace(/^orally/iu, 'by mouth').replace(/^(?:once |per )(?=day|daily)/iu, '')))
  return names
    .filter(({ because }) => because === 'dose' || because === 'schedule of treatment')
    .flatMap(({ end }) => placesFrom(text, end, isKnown))
}

function placesFrom(text: string, from: number, isKnown: (words: string) => boolean): FoundName[] {
  const found: FoundName[] = []
  let at = from
  for (;;) {
    const space = gap.exec(text.slice(at, at + 4))
    if (!space) return found
    const rest = text.slice(at + space[0].length, at + 90)
    const words =
      phrases.flatMap((phrase) => phrase.exec(rest)?.[0] ?? []).find(isKnown) ?? joins.exec(rest)?.[0]
    if (words === undefined) return found
    const index = at + space[0].length
    at = index + words.length
    found.push({ found: 'name', because: 'how the drug was given', index, end: at })
  }
}

const bare = (text: string) => text.toLowerCase().replace(/[\s-]/gu, '')
