import type { CodeSystem, CodeableConcept, Coding } from 'fhir/r5'
import { checkVerdicts } from '@/evidence/checks/check'
import { marks } from '@/evidence/checks/mark'
import { agreements } from '@/evidence/compare/agreement'
import { readingStandings } from '@/evidence/readings/standing'
import { licence, type ExportSite } from '@/evidence/study/site'
import { standings } from '@/evidence/study/standing-words'
import {
  assessors,
  numberStatuses,
  resolutionKinds,
  resolutionOutcomes,
  ruleNames,
  rulingBases,
  rulingStrengths,
} from '@/evidence/study/vocabulary'

/** What is coded in lists of our own, because no list that FHIR names has these concepts: the words that pages use. */
export const houseCodes = {
  'report-role': {
    title: 'What a report of a result is on our pages',
    concepts: {
      shown: 'the report that pages show of its result',
      other: 'another report of a result, which pages show beside it',
    },
  },
  'check-mark': { title: 'What pages print beside a result', concepts: marks },
  'check-verdict': { title: 'What a rule says of a number', concepts: checkVerdicts },
  'check-rule': { title: 'The rules by which numbers are checked', concepts: ruleNames },
  agreement: { title: 'How a report stands to the one that is shown', concepts: agreements },
  'source-standing': { title: 'Whether a source was corrected or retracted since', concepts: standings },
  'ruling-kind': { title: 'The kind of a disagreement', concepts: resolutionKinds },
  'ruling-outcome': { title: 'What came of a disagreement', concepts: resolutionOutcomes },
  'ruling-strength': { title: 'How much a ruling claims', concepts: rulingStrengths },
  'ruling-basis': { title: 'What a ruling rests on', concepts: rulingBases },
  reading: { title: 'How often a value was read, and by whom', concepts: readingStandings },
  assessor: { title: 'Who judged a result', concepts: assessors },
  'number-status': { title: 'Whether a number was printed or inferred', concepts: numberStatuses },
  aspect: {
    title: 'What an assessment of ours speaks of',
    concepts: {
      'disagreement-kind': 'the kind of the disagreement',
      outcome: 'what came of it',
      strength: 'how much the ruling claims',
      basis: 'what the ruling rests on',
      check: 'a check of the number',
      mark: 'the mark of the result',
    },
  },
  'report-section': {
    title: 'Parts of the report of a study',
    concepts: {
      'key-result': 'the result that the summary leads with, and its counterpart in other arms',
      'other-reports': 'what other sources print for results that are shown by another report',
      rulings: 'judgements of disagreements',
    },
  },
} as const satisfies Record<string, { title: string; concepts: Readonly<Record<string, string>> }>

export type HouseSystem = keyof typeof houseCodes
export type HouseCode<S extends HouseSystem> = keyof (typeof houseCodes)[S]['concepts'] & string

const addressOf = (system: HouseSystem, { address }: ExportSite) => `${address}/fhir/CodeSystem/${system}`

/** Returns a code of one of our own lists. */
export function houseCoding<S extends HouseSystem>(
  system: S,
  code: HouseCode<S>,
  site: ExportSite,
): Coding & { display: string } {
  const words: Readonly<Record<string, string>> = houseCodes[system].concepts
  return { system: addressOf(system, site), code, display: words[code] ?? code }
}

/** Returns a concept of one of our own lists. */
export function houseConcept<S extends HouseSystem>(
  system: S,
  code: HouseCode<S>,
  site: ExportSite,
): CodeableConcept {
  return { coding: [houseCoding(system, code, site)] }
}

/** Returns one of our lists as FHIR publishes lists, or null where we have none of that name. */
export function houseCodeSystem(name: string, site: ExportSite): CodeSystem | null {
  if (!Object.hasOwn(houseCodes, name)) return null
  const system = name as HouseSystem
  const { title, concepts } = houseCodes[system]
  return {
    resourceType: 'CodeSystem',
    id: system,
    url: addressOf(system, site),
    title,
    status: 'active',
    publisher: site.name,
    copyrightLabel: licence.shortName,
    caseSensitive: true,
    content: 'complete',
    count: Object.keys(concepts).length,
    concept: Object.entries(concepts).map(([code, display]) => ({ code, display })),
  }
}
