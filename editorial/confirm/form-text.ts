import { stringify } from 'yaml'
import { readingLists, type PlaceToRead } from '@/evidence/readings/reading-form'
import type { Study } from '@/evidence/study/study'
import { assessors, ratioMeasures, resultKinds, units } from '@/evidence/study/vocabulary'

const blank =
  '{ outcome: , arm: , comparator: , population: , cutoff: , kind: , measure: , unit: , at: , assessor: , count: , of: , value: , low: , high: , limits: , sd: , se: , p: , state: , quote: }'

/**
 * Returns a blank form of double entry: the places that were read, the lists to choose from, and a line for each value that
 * the record has from a place. No value of the record stands in it.
 */
export function formText(study: Study, places: readonly PlaceToRead[], today: string): string {
  const lists = readingLists(study)
  const list = (title: string, items: readonly { id: string; words: string }[]) =>
    items.length === 0
      ? []
      : [`${title}:`, ...items.map(({ id, words }) => `  ${id}${words === '' ? '' : `  ${words}`}`)]
  const comment = [
    `Second reading of ${study.slug}. Read each place of each source again, without the record and its pages.`,
    'Give each value that you find there of the outcomes below: choose what was counted, in whom, at which cut-off; copy the',
    'numbers as they are printed, in quotes. Leave empty what does not apply. A line may be added, or left empty. Where a place',
    'has none of these values, write "read: true" beside it. A place that is left empty counts as not read.',
    'A zero needs the words of the source under "quote". A whole number of people is a count: 19, of: 52.',
    '',
    ...list('outcome', lists.outcome),
    ...list('arm, comparator', lists.arm),
    ...list('population', lists.population),
    ...list('cutoff (empty where the source does not state it)', lists.cutoff),
    ...list('at', lists.at),
    `kind: ${Object.keys(resultKinds).join(', ')}`,
    `measure, of a ratio: ${Object.keys(ratioMeasures).join(', ')}`,
    `unit: ${Object.keys(units).join(', ')}; empty for percent of a proportion, and for a ratio`,
    `assessor: ${Object.keys(assessors).join(', ')}; empty where it is not stated`,
    'limits: ci95, ci90, range, interquartile-range, not-stated',
    'state: empty where a number is printed; else not-reached, not-estimable',
  ]
  const lines = comment.map((line) =>
    line === '' ? '#' : `# ${line.replace(/\s+/g, (gap) => (gap.includes('\n') ? ' ' : gap))}`,
  )
  const quoted = (value: string) => stringify(value, { lineWidth: 0 }).trimEnd()
  return [
    ...lines,
    '',
    `study: ${study.slug}`,
    'reader: # your name',
    'kind: person',
    `on: '${today}'`,
    "unseen: # true where you have not seen the record's entries, else false",
    'places:',
    ...places.flatMap(({ source, locator, values }) => [
      `  - source: ${source}`,
      `    locator: ${quoted(locator)}`,
      '    read: ',
      '    values:',
      ...values.map(() => `      - ${blank}`),
    ]),
    '',
  ].join('\n')
}
