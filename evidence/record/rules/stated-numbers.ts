import { monthNames } from '@/evidence/format/date'
import { formatList } from '@/evidence/format/list'
import { numbersIn } from '@/evidence/text/quoted-numbers'
import { holdsNumber, saysCountInWords } from '@/evidence/text/said-numbers'
import { describePlace, sentence, type RecordPath, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'
import { isSecondary } from './quotations'

/** Returns doses, sizes of populations, losses, designs and dates that the quotation given for them does not hold. */
export function statedNumberProblems(record: StudyRecord): RecordProblem[] {
  const unless = (isHeld: boolean, path: RecordPath, what: string): RecordProblem[] => {
    const message = `${sentence(describePlace(record, path))} has ${what}, which its quotation does not hold.`
    return isHeld ? [] : [{ path, rule: 'quotation', message }]
  }
  return [
    ...lossProblems(record),
    ...twoStageProblems(record),
    ...record.interventions.flatMap(({ regimens }, index) =>
      regimens.flatMap(({ amount, unit, quote }, position) => {
        const path = ['interventions', index, 'regimens', position, 'quote']
        return quote === undefined
          ? []
          : unless(holdsAmount(amount, quote), path, `a dose of ${amount} ${unit}`)
      }),
    ),
    ...record.populations.flatMap(({ n, nStatus, quote }, index) => {
      if (quote === undefined || nStatus === 'inferred' || typeof n !== 'number') return []
      const isHeld = holdsNumber(String(n), quote) || saysCountInWords(n, null, quote)
      return unless(isHeld, ['populations', index, 'quote'], `the size ${n}`)
    }),
    ...record.interactions.flatMap(({ p, quote }, index) =>
      quote === undefined
        ? []
        : unless(holdsNumber(p.value, quote), ['interactions', index, 'quote'], `the P value ${p.value}`),
    ),
    ...record.dates.flatMap(({ date, quote }, index) =>
      quote === undefined
        ? []
        : unless(tellsDate(date, quote), ['dates', index, 'quote'], `the date ${date}`),
    ),
  ]
}

/** A source that tells the day and the month may leave out the year, which it bears itself. */
function tellsDate(date: string, quote: string): boolean {
  const [year = '', month, day] = date.split('-')
  if (quote.includes(year)) return true
  const name = monthNames[Number(month) - 1]
  return (
    day !== undefined && name !== undefined && quote.includes(name) && holdsNumber(String(Number(day)), quote)
  )
}

/** The amount of a dose is no measurement: 15.0 mg is 15 mg. */
const holdsAmount = (amount: string, quote: string): boolean =>
  holdsNumber(amount, quote) || holdsNumber(String(Number(amount)), quote)

/**
 * A loss that a source prints stands in its quotation, or where a source speaks for itself, in a named place. One that nobody
 * prints, 1 of "53 were enrolled; 52 received treatment", is ours, and the record says so.
 */
function lossProblems(record: StudyRecord): RecordProblem[] {
  const sources = new Map(record.sources.map((source) => [source.id, source]))
  return record.populations.flatMap(({ id, losses }, index) =>
    losses.flatMap(({ n, nStatus, quote, source }, position) => {
      if (nStatus === 'inferred') return []
      const path = ['populations', index, 'losses', position]
      const place = `Loss ${position + 1} of population "${id}"`
      const problem = (field: string, message: string): RecordProblem[] => [
        { path: [...path, field], rule: 'quotation', message: `${place} ${message}` },
      ]
      if (quote !== undefined) {
        return holdsNumber(String(n), quote) || saysCountInWords(n, null, quote)
          ? []
          : problem(
              'quote',
              `has ${n} missing, which its quotation does not hold; where we worked it out, expected nStatus: inferred.`,
            )
      }
      const known = sources.get(source)
      return known && isSecondary(known)
        ? problem(
            'n',
            `has ${n} missing by a secondary source without its words; expected "quote", or nStatus: inferred where we worked it out.`,
          )
        : []
    }),
  )
}

const designNumbers = {
  stageOneN: 'first stage',
  stopIfAtMost: 'rule for stopping',
  totalN: 'sample size',
  worthwhileIfAtLeast: 'rule for going on',
  nullRate: 'null rate',
  alternativeRate: 'alternative rate',
  alpha: 'alpha',
  power: 'power',
} as const

/**
 * Twenty-five words seldom hold all numbers of a design. Those that a quotation does print are numbers of the design, so
 * that one which is not recorded shows a slip in one which is.
 */
function twoStageProblems({ design: { twoStage } }: StudyRecord): RecordProblem[] {
  if (twoStage?.quote === undefined) return []
  const { quote } = twoStage
  const problem = (message: string): RecordProblem[] => [
    {
      path: ['design', 'twoStage', 'quote'],
      rule: 'quotation',
      message: `The two-stage design ${message}`,
    },
  ]
  const [one, two] = [/\bone[-\s]sided\b/i.test(quote), /\btwo[-\s]sided\b/i.test(quote)]
  if (one !== two && twoStage.alphaSides !== (one ? 'one' : 'two')) {
    return problem(
      `has an alpha of ${twoStage.alphaSides} sides, but its quotation says "${one ? 'one' : 'two'}-sided".`,
    )
  }
  const fields = Object.keys(designNumbers) as (keyof typeof designNumbers)[]
  const recorded = fields.map((field) => Number(twoStage[field]))
  const quoted = numbersIn(quote.replace(/\b(?:one|two)[-\s](?:sided|tailed|stage)\b/gi, ' ')).map(Number)
  const stray = quoted.find((number) => !recorded.includes(number))
  if (stray !== undefined) {
    const own = fields.map((field) => `${designNumbers[field]} ${twoStage[field]}`)
    return problem(`is recorded as ${formatList(own)}, but its quotation prints ${stray}.`)
  }
  return quoted.length === 0 ? problem('has a quotation that holds none of its numbers.') : []
}
