import { claimNames } from '@/evidence/claims/claim-names'
import { assessors, resultKinds, ruleNames } from '@/evidence/study/vocabulary'
import * as show from './show-words'
import {
  id,
  may,
  must,
  one,
  several,
  type AttributeRule,
  type AttributeValue,
  type TagRule,
} from './tag-rule'

const cutoff = {
  kind: 'text',
  pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  expected: 'a date such as 2022-07-31',
} as const satisfies AttributeValue
const landmark = {
  kind: 'text',
  pattern: /\S/,
  expected: 'a landmark such as "6 months"',
} as const satisfies AttributeValue

/** The parts of a page that `<Insert>` can stand for. */
export const inserts = {
  'detection-rates': 'what the rules find among planted errors',
  'verify-measures': 'how often a sentence that readers check is judged rightly',
  'number-counts': 'how many numbers are published, checked and explained',
  'reading-agreement': 'how far second readers agreed with the first, and how many slips an audit found',
  'certainty-example': 'one judgement of certainty, with its figures of 1,000 people',
  'claim-definitions': 'what "about one third" and the like mean here',
} as const
export type InsertName = keyof typeof inserts

const narrowing = {
  population: may(id('population'), 'analysis population, where several were analysed'),
  arm: may(id('arm'), 'arm, where there are several'),
  assessor: may(one(assessors), 'who assessed it'),
  cutoff: may(cutoff, 'data cut-off'),
  at: may(landmark, 'landmark in time of a rate or share'),
  kind: may(one(resultKinds), 'kind of result, where one outcome has two'),
  source: may(id('source'), 'whose report; left out, the one that the record shows'),
} as const satisfies Record<string, AttributeRule>

const sentence = may(
  one({ sentence: 'the tag begins a sentence: "Nineteen of 52 patients"' }),
  'case="sentence" at the start of a sentence',
)
const inWords = may(one({ words: 'nineteen' }), 'as="words" writes whole numbers in words')

/** The tags that prose may use. Everything else is refused; what each means is told by `resolvers` (resolve-tag.ts). */
export const tags = {
  Result: {
    help: 'A number of the record, with the card that leads to its source',
    example:
      '<Result of="objective-response" assessor="investigator" population="treated" show="count percent interval" />',
    place: 'sentence',
    words: 'none',
    pages: 'study',
    attributes: {
      of: must(id('outcome-or-result'), 'outcome (narrowed by the other attributes) or result'),
      show: may(
        several(show.resultShow),
        'what to print, in this order; left out: count, value and interval',
      ),
      ...narrowing,
      case: sentence,
      as: inWords,
      brackets: may(
        one({ no: 'words separated by semicolons' }),
        'brackets="no" when it already stands in brackets',
      ),
    },
  },
  Population: {
    help: 'An analysis population and its N',
    example: '<Population of="treated" show="people" />',
    place: 'sentence',
    words: 'none',
    pages: 'study',
    attributes: {
      of: must(id('population'), 'analysis population'),
      show: may(one(show.populationShow), 'what to print; left out: people'),
      case: sentence,
      as: inWords,
    },
  },
  Dose: {
    help: 'The dose of a regimen',
    example: '<Dose of="adults" show="amount every" />',
    place: 'sentence',
    words: 'none',
    pages: 'study',
    attributes: {
      of: must(id('regimen'), 'regimen'),
      show: may(several(show.doseShow), 'what to print, in this order; left out: amount'),
    },
  },
  Date: {
    help: 'A date of the study, of a source, or of an editor’s decision; name exactly one of the three',
    example: '<Date of="data-cutoff" />',
    place: 'sentence',
    words: 'none',
    pages: 'study',
    attributes: {
      of: may(id('date'), 'date of the study'),
      published: may(id('source'), 'source whose day of publication is meant'),
      decided: may(id('resolution'), 'resolution whose date is meant'),
      form: may(one(show.dateForms), 'how much of it; left out: as precise as the record'),
    },
  },
  Design: {
    help: 'A number or name of the design',
    example: '<Design show="registry-id" />',
    place: 'sentence',
    words: 'none',
    pages: 'study',
    attributes: { show: must(one(show.designShow), 'what to print'), case: sentence, as: inWords },
  },
  Partition: {
    help: 'A sum over results that should add up, and what they leave unaccounted for',
    example: '<Partition of="news-summary" show="unaccounted-people" as="words" />',
    place: 'sentence',
    words: 'none',
    pages: 'study',
    attributes: {
      of: must(id('partition'), 'partition'),
      show: must(one(show.partitionShow), 'what to print'),
      case: sentence,
      as: inWords,
    },
  },
  Claim: {
    help: 'Words that say how much, with the predicate that the data must bear out',
    example:
      '<Claim that="about-one-third" of="objective-response" assessor="investigator" population="treated">about one third</Claim>',
    place: 'sentence',
    words: 'required',
    pages: 'study',
    attributes: {
      that: must(one(claimNames), 'predicate; the words inside must be among its wordings'),
      of: must(id('outcome-or-result'), 'outcome (narrowed by the other attributes) or result'),
      than: may(
        { kind: 'text', pattern: /^\S.*$/, expected: 'a result, or a number such as 20, 50% or 12 months' },
        'what is compared with: another result, or a number such as 20, 50% or "12 months"',
      ),
      ...narrowing,
    },
  },
  Quote: {
    help: 'The verbatim words of a source as the record holds them, in quotation marks',
    example: '<Quote of="objective-response-investigator" source="chen-2023" />',
    place: 'sentence',
    words: 'none',
    pages: 'study',
    attributes: {
      of: may(id('outcome-or-result'), 'result whose report is quoted'),
      decided: may(id('resolution'), 'or: resolution among whose claims the words stand (needs source=)'),
      ...narrowing,
    },
  },
  Source: {
    help: 'The name of a source',
    example: '<Source of="chen-2023" />',
    place: 'sentence',
    words: 'none',
    pages: 'study',
    attributes: {
      of: must(id('source'), 'source'),
      show: may(one(show.sourceShow), 'what to print; left out: short'),
    },
  },
  Cite: {
    help: 'A numbered reference to one or more sources',
    example: '<Cite source="chen-2023" />',
    place: 'sentence',
    words: 'none',
    pages: 'study',
    attributes: { source: must({ kind: 'ids', of: 'source' }, 'one source, or several with spaces between') },
  },
  Term: {
    help: 'Words with their plain definition from the glossary',
    example: '<Term id="objective-response">objective response</Term>',
    place: 'sentence',
    words: 'required',
    pages: 'both',
    attributes: { id: must(id('term'), 'entry of the glossary') },
  },
  Disagreement: {
    help: 'Who says what, which is shown and why',
    example: '<Disagreement id="median-progression-free-survival" />',
    place: 'block',
    words: 'none',
    pages: 'study',
    attributes: { id: must(id('resolution'), 'resolution of the record') },
  },
  Figure: {
    help: 'A figure drawn from the record, with its table',
    example: '<Figure id="response-in-people" />',
    place: 'block',
    words: 'none',
    pages: 'study',
    attributes: { id: must(id('figure'), 'figure that the study offers') },
  },
  RuleExample: {
    help: 'A live example of a rule, from the records',
    example: '<RuleExample rule="percentage-matches-count" />',
    place: 'block',
    words: 'none',
    pages: 'site',
    attributes: { rule: must(one(ruleNames), 'rule') },
  },
  Insert: {
    help: 'A part of the page that is made from data',
    example: '<Insert name="detection-rates" />',
    place: 'block',
    words: 'none',
    pages: 'site',
    attributes: {
      name: must(one(inserts), 'which part'),
    },
  },
  Constant: {
    help: 'A number of this site’s own (a threshold, a limit), never of a study',
    example: '<Constant>25 words</Constant>',
    place: 'sentence',
    words: 'required',
    pages: 'site',
    attributes: {},
  },
} as const satisfies Record<string, TagRule>

export type TagName = keyof typeof tags

/** Says whether a name is that of a tag. */
export const isTagName = (name: string): name is TagName => Object.hasOwn(tags, name)
