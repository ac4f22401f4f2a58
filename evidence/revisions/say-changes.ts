import { formatList } from '@/evidence/format/list'
import { sayPartChange } from './part-changes'
import type { ComputedChanges, NumberChange } from './revision'

/** Returns a number that gave way in words: what it was and is, by whom, and how much of the page it stands in. */
export function sayNumberChange(change: NumberChange): string {
  const { result, source, was, is } = change
  const places = sayPlaces(change)
  return `${result} (${source}): ${was} -> ${is}${places === null ? '' : `; ${places}`}`
}

/** Returns how much of the pages a changed number stands in: `1 sentence, 2 figures affected`; null where not recorded. */
export function sayPlaces({ sentences, figures }: NumberChange): string | null {
  if (sentences === undefined || figures === undefined) return null
  const said = [
    sentences > 0 && counted(sentences, 'sentence'),
    figures > 0 && counted(figures, 'figure'),
  ].filter((words) => words !== false)
  return said.length === 0 ? 'no sentence or figure affected' : `${said.join(', ')} affected`
}

/** Returns what else a revision changed, a line each: parts of the record, sentences, figures. */
export function sayOtherChanges({ record, articles, figures }: ComputedChanges): string[] {
  return [
    ...(record.length > 0 ? [`Record: ${record.map(sayPartChange).join('; ')}`] : []),
    ...articles.map(({ article, come, gone }) => {
      const said = [
        come > 0 && `${counted(come, 'sentence')} new or reworded`,
        gone > 0 && `${counted(gone, 'earlier sentence')} gone`,
      ].filter((words) => words !== false)
      return `${articleNames[article]}: ${said.join(', ')}`
    }),
    ...(figures.length > 0 ? [`Figures: ${formatList(figures.map((id) => id.replaceAll('-', ' ')))}`] : []),
  ]
}

const articleNames = { summary: 'Summary', plain: 'Plain language' }

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`
