import { absenceReasons } from '@/evidence/study/absence'
import { joinAllReports } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { SpreadKind } from '@/evidence/study/vocabulary'
import { type Reading, type Said } from './said'

const absences = new Map<string, string>(
  Object.entries(absenceReasons).map(([state, words]) => [words, state]),
)
/** The words of this reader's own for each kind; null for one that is told by its level. */
const spreadWords: Record<SpreadKind, string | null> = {
  'confidence-interval': null,
  range: 'range',
  'interquartile-range': 'interquartile range',
  'not-stated': 'limits of a kind not stated',
}
const spreads = new Map(Object.entries(spreadWords).map(([kind, words]) => [words, kind]))

const plain = (text: string) =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u2212', '-')
    .trim()
/** Returns the number that words begin with, without its groups of three; null when they begin with none. */
const leadingNumber = (words: string) =>
  /^[<>≤≥]?-?\d+(?: \d{3}(?!\d))*(?:\.\d+)?\+?/.exec(words)?.[0].replaceAll(' ', '') ?? null

/** Returns what the three cells of a row say: its count, its value, and its interval, range or P value. */
export function saidInCells([count = '', value = '', spread = '']: readonly string[]): Said {
  const [inCount, inValue, inSpread] = [plain(count), plain(value), plain(spread)]
  const state = absences.get(inValue)
  // A row that has a count or limits but no estimate says `not yet taken` of the estimate alone.
  const isWhole = inCount === inValue && inSpread === inValue
  const [all = '', p = ''] = /^(?:(.*?)(?:; )?)((?:one-sided )?P [=<≤>] .*)?$/.exec(inSpread)?.slice(1) ?? []
  const [, sd = '', se = '', limits = ''] =
    /^(?:standard deviation, ([^;]*)(?:; |$))?(?:standard error, ([^;]*)(?:; |$))?(.*)$/.exec(all) ?? []
  return {
    state: state && (isWhole || state !== 'not-yet-extracted') ? state : 'reported',
    value: inValue.endsWith(', computed') || state ? '' : (leadingNumber(inValue) ?? inValue),
    ...saidInCount(inCount),
    ...saidInLimits(limits),
    sd: leadingNumber(sd) ?? sd,
    se: leadingNumber(se) ?? se,
    p,
  }
}

function saidInCount(words: string): Pick<Said, 'count' | 'denominator' | 'personTime'> {
  const personTime = /(?:^|in )([\d. ]+) person-/.exec(words)?.[1]?.replaceAll(' ', '') ?? ''
  if (personTime !== '') {
    return { count: words.includes(' in ') ? (leadingNumber(words) ?? '') : '', denominator: '', personTime }
  }
  const [lead = '', denominator = ''] = words.replace(/, inferred$/, '').split(/,? of /)
  return { count: leadingNumber(lead) ?? '', denominator: leadingNumber(denominator) ?? '', personTime }
}

function saidInLimits(words: string): Pick<Said, 'low' | 'high' | 'spread'> {
  const [, kind = '', low = '', high = ''] = /^(.*), (\S.*?) to (.*)$/.exec(words) ?? []
  if (kind === '') return { low: '', high: '', spread: '' }
  const level = /([\d.]+)% CI$/.exec(kind)?.[1]
  return {
    low: leadingNumber(low) ?? absences.get(low) ?? low,
    high: leadingNumber(high) ?? absences.get(high) ?? high,
    spread: level
      ? `confidence-interval ${level}`
      : kind.endsWith('CI')
        ? 'confidence-interval'
        : (spreads.get(kind) ?? kind),
  }
}

const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const textOf = (html: string) => unescape(html.replace(/<[^>]*>/g, ''))
const textsOf = (html: string, element: string) =>
  [...html.matchAll(new RegExp(`<${element}\\b[^>]*>(.*?)</${element}>`, 'gs'))].map(
    ([, inner = '']) => inner,
  )

/** Count, value and spread of a report that is told in a line; how it stands to the shown one follows them. */
const partsOf = (line: string) =>
  (line.split('<span class="text-ink-soft">')[0] ?? '').split('<span class="pe-3">').slice(1, 4)

/**
 * Returns what the tables of the data view say, from their HTML: of the report that leads in its row, of every other in
 * the part of the row that opens, a paragraph each.
 */
export function readPage(html: string, study: Study): Reading {
  const bodies = html.matchAll(/<tbody id="([^"]+)"[^>]*>(.*?)<\/tbody>/gs)
  return new Map(
    [...bodies].flatMap(([, result = '', row = '']): [string, Said][] => {
      const [count = '', value = '', spread = '', source = ''] = textsOf(row, 'td')
      const others = [...row.matchAll(/<li><p><strong>(.*?)<\/strong>, (.*?): (<span.*?)<\/p>/gs)]
      return [
        [idOf(study, result, textOf(source)), saidInCells([count, value, spread].map(textOf))],
        ...others.map(([, name = '', locator = '', printed = '']): [string, Said] => [
          idOf(study, result, textOf(`${name}, ${locator}`)),
          saidInCells(partsOf(printed).map(textOf)),
        ]),
      ]
    }),
  )
}

/** Returns what the tables of the Markdown say. */
export function readMarkdown(text: string, study: Study): Reading {
  const rows = text.split('\n').map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  return new Map(
    rows.flatMap((cells): [string, Said][] => {
      const result = /^\[(.*)\]$/.exec(cells.at(-2) ?? '')?.[1]
      if (result === undefined || cells.length !== 12) return []
      const source = cells[8]?.replaceAll('\\|', '|') ?? ''
      return [[idOf(study, result, source), saidInCells(cells.slice(2, 5))]]
    }),
  )
}

/** Returns the id of the report that a row names by its result, its source and the place in it. */
function idOf(study: Study, result: string, source: string): string {
  const row = joinAllReports(study).find(
    ({ report, source: { shortTitle } }) =>
      report.resultId === result && oneLine(`${shortTitle}, ${report.locator}`) === oneLine(source),
  )
  return row?.report.id ?? `${result} of ${source}`
}

const oneLine = (text: string) => plain(text).replace(/\s+/g, ' ')
