import { Document, isMap, isScalar, isSeq, visit, type YAMLMap } from 'yaml'
import type { StudyRecord } from '@/evidence/record/record-schema'
import { maximumBytes } from '@/queries/content-text'

/** A block as short as this stands on one line; in a draft above what a record file may hold, a longer one too. */
const shortBlock = { usual: 160, close: 1500 }

/** Returns a draft as the text of a record file. Blocks of short words stand on one line: a registry record has thousands. */
export function draftText(record: StudyRecord, comment: string, decisions: readonly string[] = []): string {
  const text = written(record, comment, decisions, shortBlock.usual)
  return Buffer.byteLength(text) > maximumBytes ? written(record, comment, decisions, shortBlock.close) : text
}

function written(
  record: StudyRecord,
  comment: string,
  decisions: readonly string[],
  longest: number,
): string {
  const document = new Document(shortened(record, decisions), { aliasDuplicateObjects: false })
  document.commentBefore = comment
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n')
  // To readers of YAML 1.1 a bare `=` is no text.
  visit(document, {
    Scalar: (_, node) => {
      if (node.value === '=') node.type = 'QUOTE_DOUBLE'
    },
  })
  visit(document, {
    Map: (_, node) => {
      if (lengthOf(node, longest) > longest) return undefined
      node.flow = true
      return visit.SKIP
    },
  })
  const unconfirmed = document.get('unconfirmed')
  if (isSeq(unconfirmed) && longest !== shortBlock.usual) unconfirmed.flow = true
  // Long lines stay whole, so that a text of the registry is found as it is printed.
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: true,
    indentSeq: longest === shortBlock.usual,
  })
}

/** Returns a record with what may go unsaid left out, and with every result on the list of those that nobody has confirmed. */
function shortened(record: StudyRecord, decisions: readonly string[]): Record<string, unknown> {
  const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
  const said = Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)))
  return {
    ...said,
    dates: record.dates,
    eligibility: record.eligibility,
    populations: record.populations.map(
      ({ mixedDiseases: _mixed, lineOfTherapy: _line, losses: _losses, ...rest }) => rest,
    ),
    outcomes: record.outcomes.map(({ type, results, ...rest }) => ({
      ...rest,
      ...(type === 'not-stated' ? {} : { type }),
      results: results.map(({ assessor: _assessor, unit, ...result }) => ({
        ...result,
        ...(impliedUnits[result.kind] === unit ? {} : { unit }),
      })),
    })),
    // What stands in for a word that the registry lacks keeps a draft from readers as a result does.
    unconfirmed: [...decisions, ...record.outcomes.flatMap(({ results }) => results.map(({ id }) => id))],
  }
}

/** The unit that a record takes for granted. */
const impliedUnits: Readonly<Record<string, string>> = { proportion: 'percent', ratio: 'none' }

/** Returns about how long a block is on one line; infinite where it holds text of several lines. */
function lengthOf(node: YAMLMap, longest: number): number {
  let length = 0
  for (const { key, value } of node.items) {
    length += isScalar(key) ? String(key.value).length + 4 : Number.POSITIVE_INFINITY
    if (isScalar(value)) {
      const text = String(value.value)
      length += text.includes('\n') ? Number.POSITIVE_INFINITY : text.length
    } else if (isMap(value)) length += lengthOf(value, longest)
    else if (isSeq(value)) {
      for (const item of value.items) {
        length += isMap(item)
          ? lengthOf(item, longest)
          : isScalar(item)
            ? String(item.value).length + 2
            : Number.POSITIVE_INFINITY
      }
    }
    if (length > longest) return length
  }
  return length
}
