import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import { openDifferences } from '@/evidence/readings/differences'
import type { Readings } from '@/evidence/readings/readings-schema'
import { isPrinted } from '@/evidence/readings/standing'
import type { Study } from '@/evidence/study/study'

/**
 * Returns those of the named results of which a person has read every value that is printed, without having seen the entry,
 * and found the same.
 */
export function confirmedResults(study: Study, readings: Readings, named: readonly string[]): string[] {
  const open = new Set(openDifferences(study, readings).map(({ result }) => result))
  const read = new Set(
    readings.readings
      .filter(({ kind, unseen }) => kind === 'person' && unseen)
      .flatMap(({ values }) =>
        values.flatMap(({ result, source, second }) => (second === null ? [] : [`${result} ${source}`])),
      ),
  )
  return named.filter((name) => {
    const result = study.results.find(({ id }) => id === name)
    const printed = result?.reports.filter(isPrinted) ?? []
    return (
      printed.length > 0 &&
      !open.has(name) &&
      printed.every(({ sourceId }) => read.has(`${name} ${sourceId}`))
    )
  })
}

/** Returns the text of a record without some names on its list of what nobody confirmed; the rest stays letter for letter. */
export function withoutUnconfirmed(text: string, names: readonly string[]): string {
  const { contents } = parseDocument(text)
  if (!isMap(contents)) return text
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'unconfirmed')
  if (pair === undefined || !isSeq(pair.value) || !isScalar(pair.key)) return text
  const { range } = pair.value
  const from = pair.key.range?.[0]
  if (!range || from === undefined) return text
  const left = (pair.value.toJSON() as string[]).filter((name) => !names.includes(name))
  const list = left.length === 0 ? '' : stringify({ unconfirmed: left }, { lineWidth: 0, indentSeq: true })
  return text.slice(0, from) + list + text.slice(range[1]).replace(/^\n/, '')
}
