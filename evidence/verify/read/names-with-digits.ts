import { patternOfNames } from '@/evidence/study/names-of-study'
import { blanked, type FoundName } from './found'
import { anyUnit, digits } from './number-pattern'

const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const year = '(?:19|20)\\d{2}'
const grades = '[1-5](?:\\s*(?:-|–|/|or|and|to|through|,)\\s*(?:grade\\s)?[1-5])*'
const dose =
  'mg|milligrams?|µg|μg|mcg|micrograms?|g|grams?|ml|millilit(?:re|er)s?|IU|mCi|Gy|mg/m2|mg/m²|mg/kg|µg/kg'

const names: readonly (readonly [because: string, pattern: RegExp])[] = [
  ['number too long for a finding', /\d{9,}/gu],
  ['web address', /https?:\/\/\S+/giu],
  ['registry number', /\b(?:NCT\d{8}|ISRCTN\d+|EudraCT\s?[\d-]+|ChiCTR[\w-]*\d+|UMIN\d+|jRCT\w*\d+)/giu],
  [
    'identifier of an article',
    /\b(?:doi:?\s*)?10\.\d{4,9}\/\S+|\bPMID:?\s*\d+|\bPMC\d{4,}|\bNEJM[a-z]*\d+/giu,
  ],
  ['protocol number', /\b(?:NCI\s?#?\d{3,}|\d{2}-[A-Z]-\d{3,4}|ML\d{4,})\b/gu],
  [
    'date',
    new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th)?\\s${months}\\s${year}\\b|\\b${months}\\s(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s)?${year}\\b|\\b${year}-\\d{2}(?:-\\d{2})?\\b|\\b${months}\\s\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\s*%)`,
      'gu',
    ),
  ],
  ['date', /(?<![\d/.])\d{1,2}[/.]\d{1,2}[/.](?:(?:19|20)\d{2}|\d{2})(?![\d/])/gu],
  ['place in a journal', /\b(?:19|20)\d{2};\s?\d+(?:\s?\([^()]{1,20}\))?:\s?[eE]?\d+(?:[-–]\d+)?/gu],
  [
    'mark of a note',
    /(?<=[\p{L}%)\]]\.)\d{1,2}(?:[,–-]\d{1,2})*(?=\s|$)|(?<=%)(?:\d{1,2}(?:[,–-]\d{1,2})+|\(\d{1,2}\))(?=[\s.,;)]|$)|\((?:refs?\.?|references?)\s\d{1,2}\)/gu,
  ],
  ['year', new RegExp(`(?<![\\d.,/-])${year}(?![\\d.,]*\\d|\\s*(?:%|${anyUnit}))`, 'giu')],
  ['grade of an adverse event', new RegExp(`\\bgrades?\\s*(?:≥|>=|>|at least\\s)?\\s*${grades}\\+?`, 'giu')],
  ['grade of an adverse event', new RegExp(`\\bG[1-5](?:\\s*[-–/]\\s*G?[1-5])?\\b`, 'gu')],
  ['phase of the trial', /\bphase\s?[1-4][ab]?(?:\s?[/-]\s?[1-4][ab]?)?\b/giu],
  [
    'version of criteria',
    /\b(?:i?RECIST|m?RECIST|CTCAE|version|v)\s*(?:criteria\s|version\s|v\.?\s?)*\d(?:\.\d+)*/giu,
  ],
  [
    'dose',
    new RegExp(
      `${digits}\\s*-?\\s*(?:${dose})(?:\\s?(?:/|per)\\s?(?:kg|kilogram|m2|day|dose))*(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  ],
  [
    'schedule of treatment',
    new RegExp(
      `\\b(?:every|each)\\s(?:\\d+|two|three|four|six)[ -](?:days?|weeks?|months?|cycles?)\\b|\\bq\\d+[dwm]\\b|\\b\\d+[- ]day cycles?\\b|\\b(?:cycle|day)\\s\\d+\\b`,
      'giu',
    ),
  ],
  [
    'name of a protein, gene or tumour type',
    /\bPD-?L?-?[12]\b|\bPD-\(?L\)?1\b|\bCTLA-?4\b|\bCD\d+\b|\bASPSCR1\b|\bTFE3\b|\bVEGFR-?[1-3]\b|\btypes?\s[12](?:\s(?:or|and)\s[12])?\b/giu,
  ],
  [
    'performance status',
    /\b(?:ECOG|performance status|PS)(?:\s(?:performance status|PS|score))?(?:\sof)?\s[0-5](?:\s?(?:-|–|or|to)\s?[0-5])?\b/gu,
  ],
  [
    'part of a text',
    /\b(?:(?:(?:e|supplementary\s)?(?:Tables?|Figures?|Figs?\.?)|Sections?|(?:Appendix|Supplement),?)\s(?:pp?\.?\s)?[A-Z]?\d+(?:(?:,|\s(?:and|to)|–|-)\s?[A-Z]?\d+)*|(?:volume|issue|reference|part|cohort|arm)\s[A-Z]?\d+)\b|\[\d+(?:[,–-]\d+)*\]/giu,
  ],
  [
    'time on treatment',
    /\bafter (?:more than )?\d+ (?:years?|months?|weeks?|cycles?) (?:of|on) (?:treatment|therapy)\b/giu,
  ],
  ['ordinal', /\b\d+(?:st|nd|rd|th)\b/giu],
  ['ratio of allocation', /\b\d\s?:\s?\d\b(?=[^.]{0,20}(?:ratio|random)|)/giu],
  [
    'limit of age',
    new RegExp(
      `(?:≥|>=|≤|<=|<|>)\\s*\\d+\\s*(?:years?|yrs?)(?:\\s(?:old|of age))?|\\b(?:aged?|ages)\\s(?:\\d+\\s(?:or|and)\\s(?:older|above|over|younger)|\\d+\\s?\\+)|\\b(?:aged?\\s)?\\d+\\s*(?:years?|yrs?)(?:\\sof age)?\\s(?:or|and)\\s(?:older|above|over|younger)|\\b(?:older|younger) than \\d+(?:\\s*years)?|(?<=\\b(?:patients|people|those|women|men|adults|persons|participants|anyone|everybody|aged?)\\s)(?:over|under|above|below)\\s(?:the age of\\s)?\\d+(?:\\s*years(?:\\sof age|\\sold)?)?(?!\\s*(?:%|months|weeks|days|patients|people))`,
      'giu',
    ),
  ],
  ['name', /\bCOVID-19\b|\b\p{L}+-\d+\b(?!\s*%)|\b\p{Lu}{2,}\d+\b/gu],
]

/** The forms above that are identifiers and nothing else. */
const ofIdentifiers = names.findIndex(([because]) => because === 'date')

/**
 * Returns the places of a plain text whose digits are no finding (registry numbers, dates, grades, doses, versions), each
 * with what it is, in the order of the text. No two overlap. The names that a study has of itself (`SAR-3007`) count before all but identifiers.
 */
export function findNames(text: string, own: readonly string[] = []): FoundName[] {
  let left = text
  const ofStudy = patternOfNames(own)
  // What a number of a registry or an article is, its own form says better than that the study has it.
  const all = [
    ...names.slice(0, ofIdentifiers),
    ...(ofStudy === null ? [] : [['name', ofStudy] as const]),
    ...names.slice(ofIdentifiers),
  ]
  const found = all.flatMap(([because, pattern]) => {
    const places = [...left.matchAll(pattern)]
      .filter(([whole]) => /\d|two|three|four|six/.test(whole))
      .map((match) => ({
        found: 'name' as const,
        because,
        index: match.index,
        end: match.index + match[0].trimEnd().length,
      }))
    left = blanked(left, places)
    return places
  })
  return found.sort((one, other) => one.index - other.index)
}
