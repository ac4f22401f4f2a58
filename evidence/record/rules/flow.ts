import type { FindingRule } from '@/evidence/text/finding-rules'
import { holdsNumber, saysCountInWords } from '@/evidence/text/said-numbers'
import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'
import { isSecondary } from './quotations'

type Stage = StudyRecord['flow'][number]

/**
 * Returns what does not fit together in who came, stayed and stopped in each arm: a stage told twice, more people than were
 * allotted or went before, ends that are not all who began, reasons that are not all who stopped, and numbers that their
 * quotation does not hold.
 */
export function flowProblems(record: StudyRecord): RecordProblem[] {
  return record.flow.flatMap((stage, index) => [
    ...startProblems(record, stage, index),
    ...endProblems(stage, index),
    ...reasonProblems(stage, index),
    ...quotationProblems(record, stage, index),
  ])
}

const problem = (
  index: number,
  field: RecordPath,
  message: string,
  rule: FindingRule = 'flow',
): RecordProblem => ({
  path: ['flow', index, ...field],
  rule,
  message,
})

function startProblems({ arms, flow }: StudyRecord, stage: Stage, index: number): RecordProblem[] {
  const { id, period, arm, started } = stage
  const before = flow.slice(0, index).filter((one) => one.arm === arm)
  const twin = before.find((one) => one.period === period)
  const twice = twin
    ? [
        problem(
          index,
          ['period'],
          `The stage "${id}" tells "${period}" of the arm "${arm}", as "${twin.id}" does.`,
        ),
      ]
    : []
  if (started === undefined) return twice
  const allotted = arms.find((one) => one.id === arm)?.allotted?.n
  const [most, whence] = [
    ...before.flatMap((one) =>
      one.started === undefined ? [] : [[one.started, `began "${one.id}"`] as const],
    ),
    ...(allotted === undefined ? [] : [[allotted, `were allotted to the arm "${arm}"`] as const]),
  ].toSorted(([a], [b]) => a - b)[0] ?? [Infinity, '']
  return started > most
    ? [
        ...twice,
        problem(
          index,
          ['started'],
          `The stage "${id}" begins with ${started} people, more than the ${most} who ${whence}.`,
        ),
      ]
    : twice
}

/** Those who completed a period, are still in it or stopped are those who began it, where all are told; else no more than they. */
function endProblems({ id, started, completed, ongoing, stopped }: Stage, index: number): RecordProblem[] {
  const ends = [completed, ongoing, stopped].flatMap((n) => n ?? [])
  if (ends.length === 0 && started === undefined) {
    return [
      problem(
        index,
        ['id'],
        `The stage "${id}" tells no number; expected one of started, completed, ongoing and stopped.`,
      ),
    ]
  }
  if (started === undefined) return []
  const sum = ends.reduce((total, n) => total + n, 0)
  const working = `The stage "${id}" ends with ${ends.join(' + ')}${ends.length > 1 ? ` = ${sum}` : ''} of ${started}`
  if (sum > started) return [problem(index, ['started'], `${working}, more than began it.`)]
  // Who completed and who stopped are everybody; who is still in a period is told only where somebody is.
  const isWhole = completed !== undefined && stopped !== undefined
  return isWhole && sum < started
    ? [problem(index, ['started'], `${working}; ${started - sum} unaccounted for.`)]
    : []
}

function reasonProblems({ id, stopped, reasons, closes }: Stage, index: number): RecordProblem[] {
  if (reasons.length === 0) return []
  const sum = reasons.reduce((total, { n }) => total + n, 0)
  const working = `The stage "${id}" gives reasons for ${reasons.map(({ n }) => n).join(' + ')}${reasons.length > 1 ? ` = ${sum}` : ''}`
  if (stopped === undefined) {
    return closes
      ? [
          problem(
            index,
            ['reasons'],
            `${working} and not how many stopped; expected "stopped", or closes: false.`,
          ),
        ]
      : []
  }
  if (sum > stopped) return [problem(index, ['reasons'], `${working}, more than the ${stopped} who stopped.`)]
  if (closes && sum < stopped) {
    return [
      problem(
        index,
        ['reasons'],
        `${working} of the ${stopped} who stopped; expected all, or closes: false.`,
      ),
    ]
  }
  return !closes && sum === stopped
    ? [problem(index, ['closes'], `${working}, who are all who stopped; expected closes: true.`)]
    : []
}

function quotationProblems({ sources }: StudyRecord, stage: Stage, index: number): RecordProblem[] {
  const isSaid = (n: number, quote: string) =>
    holdsNumber(String(n), quote) || saysCountInWords(n, null, quote)
  const told = [
    ...(['started', 'completed', 'ongoing', 'stopped'] as const).flatMap((field) => {
      const n = stage[field]
      return n === undefined ? [] : [{ path: [field] as RecordPath, n, from: stage }]
    }),
    ...stage.reasons.map((reason, position) => ({
      path: ['reasons', position, 'n'],
      n: reason.n,
      from: reason,
    })),
  ]
  return told.flatMap(({ path, n, from: { quote, source } }) => {
    if (quote !== undefined) {
      return isSaid(n, quote)
        ? []
        : [
            problem(
              index,
              path,
              `The stage "${stage.id}" has ${n}, which its quotation does not hold.`,
              'quotation',
            ),
          ]
    }
    const known = sources.find((one) => one.id === source)
    return known && isSecondary(known)
      ? [
          problem(
            index,
            path,
            `The stage "${stage.id}" has ${n} by a secondary source without its words; expected "quote".`,
            'quotation',
          ),
        ]
      : []
  })
}
