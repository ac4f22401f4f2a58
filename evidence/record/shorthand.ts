import { suggestName } from '@/evidence/text/nearest'
import { concepts, harmsOfConcepts, type Concept } from './concepts'
import type { RecordPath, RecordProblem } from './record-path'
import { cutAtComma } from './shape-problems'

type Block = Record<string, unknown>

/** A record written out, and what of its short form has no meaning. */
export type WrittenOut = {
  value: unknown
  problems: RecordProblem[]
  /** Results that a program proposed and no person has compared with their source yet, and what it had to let stand for a decision. */
  unconfirmed: string[]
}

/**
 * Returns a record with everything written out that may go unsaid, before its shape is checked: passages that are kept
 * once in `passages:` and named by `from:`, what `concepts.ts` says of an outcome, harms by their term alone, limits as
 * `ci: ["24", "51"]`, and the values that most records would repeat. What is written counts; a value that is no record is
 * returned as it is. `unconfirmed:` is no part of the study: it says what a person has still to compare.
 */
export function writtenOut(raw: unknown): WrittenOut {
  if (!isBlock(raw)) return { value: raw, problems: [], unconfirmed: [] }
  const { passages, unconfirmed, ...record } = raw
  const known = passagesIn(passages)
  const problems = [...passageProblems(passages), ...unconfirmedProblems(unconfirmed)]
  const pointed = withPassages(record, [], known, problems) as Block
  const populations = listOf(pointed.populations).map((one) =>
    isBlock(one) ? { noun: { one: 'patient', many: 'patients' }, ...one } : one,
  )
  const outcomes = listOf(pointed.outcomes).map((one) => (isBlock(one) ? outcomeWrittenOut(one) : one))
  return {
    value: {
      ...pointed,
      ...(Array.isArray(pointed.populations) ? { populations } : {}),
      ...(Array.isArray(pointed.outcomes) ? { outcomes } : {}),
    },
    problems,
    unconfirmed: listOf(unconfirmed).filter((one) => typeof one === 'string'),
  }
}

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Passages of sources by their ids: where each stands and, where it is quoted, its words; what one leaves empty is said of it alone. */
function passagesIn(passages: unknown): Map<string, Block> {
  const named = listOf(passages).filter(isBlock)
  return new Map(
    named.flatMap(({ id, source, locator, quote }) =>
      typeof id === 'string'
        ? [[id, { source, locator: locator ?? 'not yet written', ...(quote ? { quote } : {}) }] as const]
        : [],
    ),
  )
}

/** What may stand in a passage. */
const ofPassage = ['id', 'source', 'locator', 'quote']

function passageProblems(passages: unknown): RecordProblem[] {
  if (passages === undefined) return []
  if (!Array.isArray(passages))
    return [shape(['passages'], '"passages" is no list; expected one of { id, source, locator, quote }.')]
  const ids = passages.map((one: unknown) => (isBlock(one) ? one.id : undefined))
  return passages.flatMap((one: unknown, at) => {
    const path = ['passages', at]
    if (!isBlock(one) || typeof one.id !== 'string' || one.id === '')
      return [shape(path, `Passage ${at + 1} has no "id"; a name is needed by which reports point at it.`)]
    const unknown = Object.keys(one).filter((key) => !ofPassage.includes(key))
    const empty = ['source', 'locator', ...('quote' in one ? ['quote'] : [])].filter((key) => !one[key])
    return [
      ...(empty.length > 0
        ? [
            shape(
              path,
              `Passage "${one.id}" leaves ${empty.map((key) => `"${key}"`).join(' and ')} empty; expected text.`,
            ),
          ]
        : []),
      ...unknown.map((key) =>
        shape(
          [...path, key],
          `Passage "${one.id}" has a field "${key}"; expected ${ofPassage.join(', ')}.${cutAtComma(one[key])}`,
        ),
      ),
      ...(ids.indexOf(one.id) < at ? [shape([...path, 'id'], `Two passages are called "${one.id}".`)] : []),
    ]
  })
}

function unconfirmedProblems(unconfirmed: unknown): RecordProblem[] {
  const isList = Array.isArray(unconfirmed) && unconfirmed.every((one) => typeof one === 'string')
  if (unconfirmed === undefined || isList) return []
  return [shape(['unconfirmed'], '"unconfirmed" is no list of names of results; expected one.')]
}

const shape = (path: RecordPath, message: string): RecordProblem => ({ path, rule: 'shape', message })

/** Returns a part of a record in which every `from` gave way to the source, locator and quotation that it names. */
function withPassages(
  value: unknown,
  path: RecordPath,
  known: ReadonlyMap<string, Block>,
  problems: RecordProblem[],
): unknown {
  if (Array.isArray(value))
    return value.map((one: unknown, at) => withPassages(one, [...path, at], known, problems))
  if (!isBlock(value)) return value
  const { from, ...rest } = value
  const parts = Object.fromEntries(
    Object.entries(rest).map(([key, part]) => [key, withPassages(part, [...path, key], known, problems)]),
  )
  if (from === undefined) return parts
  const passage = typeof from === 'string' ? known.get(from) : undefined
  if (passage === undefined) {
    const suggestion = suggestName(String(from), [...known.keys()])
    problems.push(shape([...path, 'from'], `No passage is called "${String(from)}". ${suggestion}`))
  }
  return { ...passage, ...parts }
}

function outcomeWrittenOut(outcome: Block): Block {
  const { results, ...own } = outcome
  const named = conceptOf(own)
  const filled: Block = {
    ...named,
    ...(isBlock(own.harm) ? wordsOfHarm(own.harm) : {}),
    type: 'not-stated',
    ...own,
    ...harmWrittenOut(own),
  }
  return Array.isArray(results)
    ? { ...filled, results: results.map((one: unknown) => (isBlock(one) ? resultWrittenOut(one) : one)) }
    : filled
}

/** What an outcome counts by its concept or, where it names none, by its id. */
function conceptOf({ id, concept }: Block): Concept | undefined {
  const name = typeof concept === 'string' ? concept : id
  return typeof name === 'string' && Object.hasOwn(concepts, name) ? concepts[name] : undefined
}

const nothingStated = { attribution: 'not-stated', serious: false }

function harmWrittenOut({ id, concept, harm }: Block): Block {
  const ofConcept = harmsOfConcepts[String(concept ?? id)]
  if (isBlock(harm)) return { harm: { ...nothingStated, ...ofConcept, ...harm } }
  return harm === undefined && ofConcept ? { harm: { ...nothingStated, ...ofConcept } } : {}
}

/** Returns what an outcome of one kind of harm is called: `Diarrhoea of grade 3 or higher`. */
function wordsOfHarm({ term, grade, serious }: Block): Block {
  if (typeof term !== 'string' || serious === true) return {}
  const words = gradesOf(grade)
  if (words === null) return {}
  const lower = term.charAt(0).toLowerCase() + term.slice(1)
  return {
    title: `${term}${words}`,
    definition: `Patients with ${lower}${words || ' of any grade'}`,
    domain: 'safety',
    better: 'lower',
    group: 'Adverse events by kind',
  }
}

function gradesOf(grade: unknown): string | null {
  if (grade === undefined) return ''
  if (!isBlock(grade) || typeof grade.lowest !== 'number' || typeof grade.highest !== 'number') return null
  const { lowest, highest } = grade
  if (lowest === highest) return ` of grade ${lowest}`
  return highest === 5 ? ` of grade ${lowest} or higher` : ` of grades ${lowest} to ${highest}`
}

/** The unit of a result that can have no other. */
const unitsOf: Readonly<Record<string, string>> = {
  proportion: 'percent',
  'rate-at-time': 'percent',
  ratio: 'none',
}

function resultWrittenOut(result: Block): Block {
  const reports = listOf(result.reports)
  const level = reports.some((report) => isBlock(report) && Array.isArray(report.ci))
  const unit = unitsOf[String(result.kind)]
  return {
    assessor: 'not-stated',
    ...(unit === undefined ? {} : { unit }),
    ...(level ? { spread: { kind: 'confidence-interval', level: 95 } } : {}),
    ...result,
    ...(Array.isArray(result.reports) ? { reports: reports.map(limitsWrittenOut) } : {}),
  }
}

/** `ci: ["24", "51"]` is the lower and the upper limit. */
function limitsWrittenOut(report: unknown): unknown {
  if (!isBlock(report) || !Array.isArray(report.ci) || report.ci.length !== 2) return report
  const { ci, ...rest } = report
  const [low, high] = ci as unknown[]
  return { ...rest, low, high }
}
