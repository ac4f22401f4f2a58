import type { ResolutionKind, RulingBasis } from '@/evidence/study/vocabulary'
import { resultsOf } from '../record-parts'
import type { StudyRecord } from '../record-schema'

type WrittenResolution = StudyRecord['resolutions'][number]
type Fault = [field: string, message: string]

/**
 * What a basis can show. A source's words show that two statements differ in what they count; only the words from which
 * somebody wrote show that he copied wrongly or left something out. A computation shows what a number cannot be, and
 * of rounding alone how it came about. A reading of ours shows nothing.
 */
const shows: Record<RulingBasis, (kind: ResolutionKind) => boolean> = {
  source: (kind) => kind !== 'open',
  computation: (kind) => kind === 'rounding',
  reading: () => false,
}

/** Kinds that say of somebody what he did with another's words. */
const accusing: readonly ResolutionKind[] = ['transcription-error', 'dropped-qualifier']

/** Returns where a ruling claims more than its basis bears, or says less than its outcome needs. */
export function strengthFaults(record: StudyRecord, index: number): Fault[] {
  const resolution = record.resolutions[index]
  if (!resolution) return []
  const { strength, basis, outcome } = resolution
  const faults: Fault[] = []
  if (strength === 'open' && outcome !== 'open') {
    faults.push(['strength', `is ${outcome}, but its strength is open; expected probable or shown.`])
  }
  if (strength === 'shown' && outcome === 'open') {
    faults.push(['strength', 'is open, but its strength is shown; expected open or probable.'])
  }
  if (strength !== 'open' && !basis) {
    faults.push([
      'strength',
      `is ${strength} without a basis; say who said it, and what was read or computed.`,
    ])
  }
  if (basis && (basis.kind === 'source') !== (basis.source !== undefined)) {
    const expected =
      basis.kind === 'source' ? 'names no source; expected one' : 'names a source; expected none'
    faults.push(['basis', `has a ${basis.kind} as its basis that ${expected}.`])
  }
  const beyond = strength === 'shown' && basis && faults.length === 0 ? beyondBasis(record, resolution) : null
  if (beyond) faults.push(beyond)
  const bold = boldSentence(resolution)
  if (bold) faults.push(bold)
  return faults
}

function beyondBasis(record: StudyRecord, { kind, basis, claims, results }: WrittenResolution): Fault | null {
  if (!basis) return null
  if (basis.kind === 'reading') {
    return ['basis', 'is shown by a reading alone; only a source that says so or a computation shows it.']
  }
  if (!shows[basis.kind](kind)) {
    return [
      'strength',
      `is shown by a ${basis.kind}, which makes a ruling of the kind "${kind}" probable and no more.`,
    ]
  }
  if (basis.source === undefined) return null
  const judged = resultsOf(record).flatMap(({ result }) => (results.includes(result.id) ? [result] : []))
  const reporting = judged.flatMap(({ reports }) => reports.map(({ source }) => source))
  const telling = record.populations.flatMap(({ id, source }) =>
    judged.some(({ population }) => population === id) ? [source] : [],
  )
  const speaking = [...claims.map(({ source }) => source), ...reporting]
  if (![...speaking, ...telling].includes(basis.source)) {
    return [
      'basis',
      `rests on "${basis.source}", of which it quotes nothing and which reports none of its results.`,
    ]
  }
  const isWritten = speaking.some(
    (other) => other !== basis.source && originOf(other, record) === originOf(basis.source, record),
  )
  if (!accusing.includes(kind) || isWritten) return null
  return [
    'strength',
    `says of somebody that it is a ${kind}, but nobody here wrote from "${basis.source}"; expected probable.`,
  ]
}

function originOf(source: string | undefined, { sources }: StudyRecord): string | undefined {
  const seen = new Set<string>()
  let at = source
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    const from = sources.find(({ id }) => id === at)?.derivedFrom
    if (from === undefined) return at
    at = from
  }
  return at
}

/** Words that call something wrong, and words that take back a part of it. */
const blame =
  /\b(?:slips?|misprint\w*|mistakes?|mistook|errors?|erroneous\w*|wrong\w*|miscop\w*|mis(?:quote|report|state)\w*)\b/i
const doubt =
  /\b(?:probabl[ey]|likely|may|might|perhaps|seems?|whether|would|explanations?|neither|no error|not an error|called|take .* for|fits?)\b/i

/** What is not shown is not said outright: "a slip in copying" of a ruling that is open or probable needs its "probably". */
function boldSentence({ strength, title, reason, basis }: WrittenResolution): Fault | null {
  if (strength === 'shown') return null
  const sentences = [title, basis?.words ?? '', reason].join('\n').split(/(?<=[.!?])\s+|\n/)
  const bold = sentences.find((sentence) => blame.test(sentence) && !doubt.test(sentence))
  return bold === undefined
    ? null
    : [
        'reason',
        `is ${strength}, but says outright: "${bold.trim()}" Expected "probably" or the like, or a basis that shows it.`,
      ]
}
