import { absence } from '@/evidence/study/shape/fields'
import { assumedBeside } from '@/evidence/study/reading'
import { reportIdOf } from '@/evidence/study/report-id'

// How a record is written, where that is shorter than the study that it describes. By convention a number is written as
// its printed text, a page of a source without a block of its own, a reference without its `Id`, and what is not there is
// left out. What differs from that is said here, by the place in the study.

/** A block of a record as written. */
export type Block = Readonly<Record<string, unknown>>

/** Names that are neither those of the study nor those without `Id`. */
export const names = {
  registryId: 'registryId',
  otherIds: 'otherIds',
  'results.comparatorArmId': 'comparator',
  'flow.dataCutoff': 'cutoff',
  'results.dataCutoff': 'cutoff',
  'results.reports.denominator': 'of',
  'results.reports.standardDeviation': 'sd',
  'results.reports.standardError': 'se',
  'results.reports.pValue': 'p',
  'results.reports.pValue.printed': 'value',
  'interactions.pValue': 'p',
  'interactions.pValue.printed': 'value',
  'outcomes.scale.smallestChange.printed': 'value',
  'arms.allotment': 'allotted',
  'partitions.resultIds': 'parts',
  'resolutions.shownSourceId': 'shown',
} as const

/** What is written in one of several fields of the block that holds it, whose name tells which it is. */
export const choices = {
  'partitions.whole': { populationId: 'ofPopulation', resultId: 'ofResult' },
} as const

/** Why a field is missing, written in its place: `{ absent: not-reported }`. */
export const absences = {
  registryAbsence: 'registryId',
  'outcomes.harm.ctcaeAbsence': 'ctcaeVersion',
  'populations.losses.reasonAbsence': 'reason',
  'populations.nAbsence': 'n',
} as const

/** What may be null in a study but must be written, with what is expected there. */
export const needed = {
  'populations.losses.reason': 'expected the reason in words, or { absent: not-reported }',
  'populations.n': 'expected a whole number, or { absent: not-reported } where the source does not state it',
} as const

/** A list that is written inside the things that its items are of. */
export const gathered = { results: { within: 'outcomes' } } as const

/** What is never written, because it follows from the block and from the one that the block lies in. */
export const follows = {
  'results.outcomeId': (_result: Block, outcome: Block) => outcome.id,
  'results.reports.id': (report: Block, result: Block) =>
    reportIdOf(String(result.id), String(report.source)),
  'results.reports.resultId': (_report: Block, result: Block) => result.id,
} as const

/** What may be left out and is then the same everywhere. */
export const defaults = {
  otherIds: [],
  names: [],
  'design.plan': [],
  certainty: [],
  riskOfBias: [],
  'sources.read.sections': [],
  'sources.read.silentOn': [],
  'populations.mixedDiseases': false,
  'populations.lineOfTherapy': 'not-stated',
  'populations.losses': [],
  'populations.losses.nStatus': 'published',
  flow: [],
  'flow.reasons': [],
  'flow.closes': true,
  interactions: [],
  partitions: [],
  resolutions: [],
  'resolutions.resultIds': [],
  'resolutions.claims': [],
  acknowledgements: [],
  'terms.synonyms': [],
} as const

/** What may be left out and then depends on the rest of its block. */
export const assumed = {
  'sources.read.figures': ({ extent }: Block) => assumedBeside(extent),
  'sources.read.supplement': ({ extent }: Block) => assumedBeside(extent),
  'outcomes.concept': ({ id }: Block) => id,
  'populations.nStatus': ({ n }: Block) => (typeof n === 'number' ? 'published' : null),
  'results.spread.sides': ({ kind }: Block) => (kind === 'confidence-interval' ? 'two' : 'not-stated'),
  'results.reports.state': () => 'reported',
  'results.reports.countStatus': ({ count }: Block) => (count === undefined ? null : 'published'),
} as const

/** Fields that are written with fewer values than they can have: a state is written when nothing is reported. */
export const narrowed = { 'results.reports.state': absence } as const
