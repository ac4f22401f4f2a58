import { monthNames } from '@/evidence/format/date'
import { holdsNumber, saysCountInWords } from '@/evidence/text/said-numbers'
import { describePlace, sentence, type RecordPath, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/** Returns doses, sizes of populations and dates that the quotation given for them does not hold. */
export function statedNumberProblems(record: StudyRecord): RecordProblem[] {
  const unless = (isHeld: boolean, path: RecordPath, what: string): RecordProblem[] => {
    const message = `${sentence(describePlace(record, path))} has ${what}, which its quotation does not hold.`
    return isHeld ? [] : [{ path, rule: 'quotation', message }]
  }
  return [
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
