import type { Figure } from '@/evidence/figures/marks/figure'
import { figuresOf } from '@/evidence/figures/catalogue'
import { joinAllReports, joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { saidInCells } from './read-words'
import { saidByRecord, type Said } from './said'

/** One row of a figure's table: what it is of, who was counted where it says so, and what it says. */
type FigureRow = { outcome: string; people: string | null; arm?: string; said: Partial<Said> }

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('*', '')
const line = (words: string): Partial<Said> => ({ reads: plain(words) })

/** How the rows of each kind of figure read; the others show people, dates or agreement and no report. */
const readers: Record<string, (cells: string[], figure: Figure) => FigureRow[]> = {
  'response-intervals': ([people = '', , count = '', share = '', limits = ''], { table, title }) => {
    const head = table.columns.at(-1) ?? ''
    const spread = head.includes('CI') && /\d/.test(limits) ? `${head}, ${limits}` : limits
    const { p: _, ...said } = saidInCells([plain(count), share, spread])
    return [{ outcome: title.split(/:| was /)[0] ?? '', people, said }]
  },
  durations: readMedian,
  'tumour-change': readMedian,
  harms: (cells, figure) =>
    figure.table.columns[1] === 'Cause' ? readHarmOfArms(cells, figure) : readHarm(cells),
  'hazard-ratios': readComparison,
  'risk-ratios': readComparison,
  'odds-ratios': readComparison,
  'rate-ratios': readComparison,
  differences: readComparison,
  'benefit-and-harm': ([outcome = '', , words = '']) => [{ outcome, people: null, said: line(words) }],
  'best-response': readPart,
  'response-in-people': readPart,
}

function readHarm([outcome = '', people = '', , any = '', severe = '']: string[]): FigureRow[] {
  return [any, severe]
    .filter((words) => plain(words) !== 'not yet taken')
    .map((words) => ({ outcome, people, said: line(words) }))
}

/** Each arm has a column of its own; the difference between them is no report. */
function readHarmOfArms([outcome = '', , ...cells]: string[], { table }: Figure): FigureRow[] {
  return table.columns.slice(2).flatMap((arm, place) => {
    const words = cells[place] ?? ''
    return arm === 'Difference' || arm === 'Counted in' || words === 'none recorded'
      ? []
      : [{ outcome, people: null, arm, said: line(words) }]
  })
}

/** What a comparison prints between two arms; what each of them had stands beside it and is another result. */
function readComparison([outcome = '', people = '', , , , value = '', spread = '']: string[]): FigureRow[] {
  if (value === 'none printed') return []
  const limits = /\d/.test(spread) ? spread : ''
  const { value: estimate, low, high, spread: kind } = saidInCells(['', value, limits])
  const said = limits === '' ? { value: estimate } : { value: estimate, low, high, spread: kind }
  return [{ outcome: outcome.replace(/ \([^()]*\)$/, ''), people, said }]
}

function readMedian([outcome = '', people = '', , , value = '', spread = '']: string[]): FigureRow[] {
  const { state, value: median, low, high, spread: kind } = saidInCells(['', value, spread])
  const isAbsent = !/\d/.test(value)
  return [
    { outcome, people, said: isAbsent ? { value: '' } : { state, value: median, low, high, spread: kind } },
  ]
}

function readPart([outcome = '', count = '', share = '']: string[]): FigureRow[] {
  // People without a report of their own: the rest of a whole, computed.
  if (/^(?:No |Not accounted for)/.test(outcome)) return []
  const said = / of /.test(plain(share)) ? line(share) : { value: saidInCells(['', share, '']).value }
  return [{ outcome, people: null, said: { ...said, count: saidInCells([count, '', '']).count } }]
}

const folded = (text: string) => plain(text).toLowerCase()

/** Returns every way in which the table of a figure says anything else than the reports that its rows name. */
export function differencesOfFigures(study: Study, figures: readonly Figure[] = figuresOf(study)): string[] {
  return figures.flatMap((figure) =>
    figure.table.rows.flatMap((cells) =>
      (readers[figure.id]?.(cells, figure) ?? []).flatMap((row) => differencesOfRow(study, figure, row)),
    ),
  )
}

/** Returns how many rows of a study's figures stand for a report. */
export const countOfRows = (study: Study): number =>
  figuresOf(study).flatMap((figure) =>
    figure.table.rows.flatMap((cells) => readers[figure.id]?.(cells, figure) ?? []),
  ).length

function differencesOfRow(study: Study, { id }: Figure, row: FigureRow): string[] {
  const here = `figure ${id} of ${study.slug}: ${row.outcome}${row.people ? `, ${row.people}` : ''}`
  const named = reportsNamed(study, row)
  if (named.length === 0) return [`${here} is no result of the record`]
  const faults = named.map((joined) => faultsOf(row.said, joined))
  return faults.some((one) => one.length === 0) ? [] : (faults[0] ?? []).map((fault) => `${here} ${fault}`)
}

function faultsOf(said: Partial<Said>, joined: JoinedReport): string[] {
  const want = saidByRecord(joined)
  return Object.entries(said)
    .map(([field, value]) => [field, value, plain(want[field as keyof Said] ?? '')])
    .filter(([, value, wanted]) => value !== wanted)
    .map(([field, value, wanted]) => `${field}: "${value}" for "${wanted}"`)
}

const figured = new WeakMap<Study, JoinedReport[]>()

/** Returns the reports that rows of figures may stand for: those that pages show, and those that a partition names. */
function figuredReports(study: Study): JoinedReport[] {
  const known = figured.get(study)
  if (known) return known
  const all = joinAllReports(study)
  const reports = [
    ...study.results.map((result) => joinReport(study, result, shownReport(study, result))),
    ...study.partitions.flatMap(({ resultIds, sourceId }) =>
      all.filter(({ report }) => resultIds.includes(report.resultId) && report.sourceId === sourceId),
    ),
  ]
  figured.set(study, reports)
  return reports
}

/** Returns the reports that a row may stand for, by its outcome and its people; a partition names reports of its own. */
function reportsNamed(study: Study, { outcome, people, arm }: FigureRow): JoinedReport[] {
  const wanted = folded(outcome).replace(/ \((?:investigator|independent review|assessor not stated)\)$/, '')
  // Answers to one question stand together under the key result's title, though each has a title of its own.
  const concepts = study.outcomes
    .filter(({ title }) => folded(title) === wanted)
    .map(({ concept }) => concept)
  return figuredReports(study).filter(
    ({ outcome: { title, harm, concept }, population: { label }, ...joined }) =>
      arm !== undefined
        ? folded(title) === wanted && joined.arm?.title === arm
        : people === null
          ? folded(title) === wanted
          : folded(people).endsWith(folded(label)) &&
            (concepts.includes(concept) ||
              [title.replace(/^Patients with /, ''), harm?.term ?? title].some(
                (name) => folded(name) === wanted,
              )),
  )
}

/** Returns every number that the drawing of a figure prints and its words and table do not. */
export function numbersDrawnAlone(figure: Figure, width: number): string[] {
  const numbers = (text: string) => plain(text).match(/\d[\d.,]*\d|\d/g) ?? []
  const { title, caption, description, table } = figure
  const words = [title, caption, description, table.caption, ...table.columns, ...table.rows.flat()]
  const known = new Set(words.flatMap(numbers))
  return figure
    .draw(width)
    .marks.flatMap((mark) => (mark.kind === 'text' && mark.part !== 'scale' ? numbers(mark.text) : []))
    .filter((number) => !known.has(number))
}
