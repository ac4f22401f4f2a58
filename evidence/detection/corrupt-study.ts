import { parsePrinted, type Printed } from '@/evidence/study/printed'
import type { Limit, Report, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { CorruptionKind } from './corruption-kinds'
import { anotherAttribution, anotherGrade, misprintIdentifier, withHarm } from './corrupt-labels'
import {
  enterTwice,
  exchangeArms,
  inAnotherUnit,
  invertRatio,
  quoteAnother,
  turnSides,
} from './corrupt-relations'
import { misprintDesign } from './misprint-design'
import { misprint, type Misprint } from './misprint'
import { pick, type Random } from './random'

/**
 * Returns a copy of the study with one slip of the given kind planted somewhere that can suffer it, or null
 * when nothing in the study can. All but the corrupted result is shared with the original.
 */
export function corruptStudy(study: Study, kind: CorruptionKind, random: Random): Study | null {
  switch (kind) {
    case 'limits-swapped':
      return withReport(study, random, swapLimits)
    case 'denominator-dropped':
      return withReport(study, random, (report) =>
        report.count === null || report.denominator === null ? null : { ...report, denominator: null },
      )
    case 'range-as-interval':
      return withResult(study, random, (result) =>
        result.spread?.kind === 'range'
          ? { ...result, spread: { kind: 'confidence-interval', level: 95, sides: 'two', method: null } }
          : null,
      )
    case 'design-misprinted':
      return misprintDesign(study, random)
    case 'wrong-group':
      return withResult(study, random, (result) => moveToAnotherGroup(study, result, random))
    case 'arms-exchanged':
      return exchangeArms(study, random)
    case 'effect-inverted':
      return withResult(study, random, invertRatio)
    case 'sides-misrecorded':
      return withReport(study, random, turnSides)
    case 'unit-misrecorded':
      return withResult(study, random, (result) => inAnotherUnit(result, random))
    case 'key-twice':
      return enterTwice(study, random)
    case 'quotation-exchanged':
      return withReport(study, random, (report) => quoteAnother(study, report, random))
    case 'identifier-misprinted':
      return misprintIdentifier(study, random)
    case 'grade-misrecorded':
      return withHarm(study, random, anotherGrade)
    case 'attribution-misrecorded':
      return withHarm(study, random, anotherAttribution)
    case 'digits-swapped':
    case 'digit-dropped':
    case 'off-by-one':
    case 'point-moved':
      return withReport(study, random, (report) => misprintOne(report, kind, random))
  }
}

/** Tries results in random order until the change can be made in one that a source prints. */
function withResult(study: Study, random: Random, change: (result: Result) => Result | null): Study | null {
  const left = study.results.filter(({ reports }) => reports.some(({ state }) => state === 'reported'))
  for (let tries = left.length; tries > 0; tries -= 1) {
    const chosen = pick(random, left)
    const changed = chosen && change(chosen)
    if (changed) return { ...study, results: study.results.map((one) => (one === chosen ? changed : one)) }
    left.splice(
      left.findIndex((one) => one === chosen),
      1,
    )
  }
  return null
}

/** The same for one report of all; results with many reports are as likely as their reports. */
function withReport(study: Study, random: Random, change: (report: Report) => Report | null): Study | null {
  const left = study.results.flatMap((result) =>
    result.reports.filter(({ state }) => state === 'reported').map((report) => ({ result, report })),
  )
  while (left.length > 0) {
    const at = Math.floor(random() * left.length)
    const [chosen] = left.splice(at, 1)
    const changed = chosen && change(chosen.report)
    if (!chosen || !changed) continue
    const reports = chosen.result.reports.map((one) => (one === chosen.report ? changed : one))
    const result = { ...chosen.result, reports }
    return { ...study, results: study.results.map((one) => (one === chosen.result ? result : one)) }
  }
  return null
}

function swapLimits(report: Report): Report | null {
  const { low, high } = report
  if (low?.state !== 'reported' || high?.state !== 'reported') return null
  return low.printed.number === high.printed.number ? null : { ...report, low: high, high: low }
}

function moveToAnotherGroup(study: Study, result: Result, random: Random): Result | null {
  const arms = study.arms.filter(({ id }) => result.armId !== null && id !== result.armId)
  const others = study.populations.filter(({ id }) => id !== result.populationId)
  const arm = random() < 0.5 ? pick(random, arms) : undefined
  if (arm) return { ...result, armId: arm.id }
  const population = pick(random, others)
  return population ? { ...result, populationId: population.id } : null
}

type NumberField = 'value' | 'low' | 'high' | 'count' | 'denominator'

function misprintOne(report: Report, kind: Misprint, random: Random): Report | null {
  const fields: NumberField[] = ['value', 'low', 'high', 'count', 'denominator']
  const open = fields.filter((field) => textOf(report, field) !== null)
  while (open.length > 0) {
    const [field] = open.splice(Math.floor(random() * open.length), 1)
    const text = field === undefined ? null : textOf(report, field)
    if (field === undefined || text === null) continue
    const whole = field === 'count' || field === 'denominator'
    const changed = misprint(kind, text, whole, random)
    const printed = changed === null ? null : parsePrinted(changed)
    if (printed) return withNumber(report, field, printed)
  }
  return null
}

const printedOf = (limit: Limit | null) => (limit?.state === 'reported' ? limit.printed.text : null)

function textOf(report: Report, field: NumberField): string | null {
  if (field === 'count' || field === 'denominator') return report[field]?.toString() ?? null
  return field === 'value' ? (report.value?.text ?? null) : printedOf(report[field])
}

function withNumber(report: Report, field: NumberField, { text, number, decimals }: Printed): Report {
  if (field === 'count' || field === 'denominator') return { ...report, [field]: number }
  const before =
    field === 'value' ? report.value : report[field]?.state === 'reported' ? report[field].printed : null
  const printed = { text, number, decimals, bound: before?.bound ?? null }
  return { ...report, [field]: field === 'value' ? printed : { state: 'reported', printed } }
}
