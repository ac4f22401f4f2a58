import type { NoteSubject } from '@/evidence/prose/note'
import { parsePrinted, type Bounded, type Printed } from '@/evidence/study/printed'
import type { Limit, Report } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'

/** One stored value of a study, and how to make a study in which it alone is different. */
export type StoredValue = {
  name: string
  /** The report that prints it, and where in that report; null for values beside the results. */
  report: { id: string; field: ReportField } | null
  /** Whether a card of an article tells this value, so that the article must change too. */
  isToldBy(subject: NoteSubject): boolean
  changed(study: Study): Study
}

/** Returns another printed number of the same precision: the last digit moves by one, 9 becomes 8. */
function other({ text }: Printed): Printed {
  const last = Number(text.at(-1))
  const printed = parsePrinted(text.slice(0, -1) + (last === 9 ? 8 : last + 1))
  if (!printed) throw new Error(`${text} is not a printed number`)
  return printed
}

const otherBounded = (printed: Bounded): Bounded => ({
  ...other({ ...printed, bound: null }),
  bound: printed.bound,
})

const otherLimit = (limit: Limit): Limit =>
  limit.state === 'reported' ? { state: 'reported', printed: otherBounded(limit.printed) } : limit

export const reportFields = ['value', 'count', 'denominator', 'low', 'high', 'pValue'] as const
export type ReportField = (typeof reportFields)[number]

function otherField(report: Report, field: ReportField): Report {
  const { value, count, denominator, low, high, pValue } = report
  if (field === 'value' && value) return { ...report, value: otherBounded(value) }
  if (field === 'count' && count !== null) return { ...report, count: count + 1 }
  if (field === 'denominator' && denominator !== null) return { ...report, denominator: denominator + 1 }
  if (field === 'low' && low) return { ...report, low: otherLimit(low) }
  if (field === 'high' && high) return { ...report, high: otherLimit(high) }
  if (field === 'pValue' && pValue)
    return { ...report, pValue: { ...pValue, printed: other(pValue.printed) } }
  return report
}

/** Returns the study with one field different in every report that has it. */
export function withField(study: Study, field: ReportField, reportId: string | null = null): Study {
  const change = (report: Report) =>
    reportId === null || report.id === reportId ? otherField(report, field) : report
  return {
    ...study,
    results: study.results.map((result) => ({ ...result, reports: result.reports.map(change) })),
  }
}

function reportValues(study: Study): StoredValue[] {
  return study.results
    .flatMap(({ reports }) => reports)
    .flatMap((report) =>
      reportFields
        .filter((field) => otherField(report, field) !== report)
        .map((field) => ({
          name: `${report.id} ${field}`,
          report: { id: report.id, field },
          isToldBy: (subject: NoteSubject) =>
            subject.kind === 'report' && subject.joined.report.id === report.id,
          changed: (whole: Study) => withField(whole, field, report.id),
        })),
    )
}

function populationValues(study: Study): StoredValue[] {
  return study.populations.map(({ id, n }) => ({
    name: `population ${id} N`,
    report: null,
    isToldBy: (subject) =>
      (subject.kind === 'population' && subject.population.id === id) ||
      (subject.kind === 'report' && subject.joined.population.id === id),
    changed: (whole) => ({
      ...whole,
      populations: whole.populations.map((one) =>
        one.id === id ? { ...one, n: (n ?? 0) + 1, nAbsence: null } : one,
      ),
    }),
  }))
}

function doseValues(study: Study): StoredValue[] {
  return study.interventions.flatMap(({ regimens }) =>
    regimens.map(({ id }) => ({
      name: `dose ${id}`,
      report: null,
      isToldBy: (subject) => subject.kind === 'dose' && subject.regimen.id === id,
      changed: (whole) => ({
        ...whole,
        interventions: whole.interventions.map((one) => ({
          ...one,
          regimens: one.regimens.map((each) =>
            each.id === id ? { ...each, amount: other(each.amount), cap: each.cap && other(each.cap) } : each,
          ),
        })),
      }),
    })),
  )
}

function dateValues(study: Study): StoredValue[] {
  return study.dates.map(({ id, label }) => ({
    name: `date ${id}`,
    report: null,
    isToldBy: (subject) => subject.kind === 'date' && subject.label === label,
    changed: (whole) => ({
      ...whole,
      dates: whole.dates.map((one) =>
        one.id === id ? { ...one, date: one.date.replace(/^20/, '19') } : one,
      ),
    }),
  }))
}

function designValues(study: Study): StoredValue[] {
  const { twoStage } = study.design
  if (!twoStage) return []
  const counts = ['stageOneN', 'stopIfAtMost', 'totalN', 'worthwhileIfAtLeast'] as const
  const rates = ['nullRate', 'alternativeRate', 'alpha', 'power'] as const
  const isToldBy = (subject: NoteSubject) => subject.kind === 'two-stage'
  const withDesign = (whole: Study, change: Partial<typeof twoStage>): Study => ({
    ...whole,
    design: { ...whole.design, twoStage: { ...twoStage, ...change } },
  })
  return [
    ...counts.map((key) => ({
      name: `design ${key}`,
      report: null,
      isToldBy,
      changed: (whole: Study) => withDesign(whole, { [key]: twoStage[key] + 1 }),
    })),
    ...rates.map((key) => ({
      name: `design ${key}`,
      report: null,
      isToldBy,
      changed: (whole: Study) => withDesign(whole, { [key]: other(twoStage[key]) }),
    })),
  ]
}

/** Returns every stored number and date of the study, each with the study that would differ in it alone. */
export function storedValues(study: Study): StoredValue[] {
  return [reportValues, populationValues, doseValues, dateValues, designValues].flatMap((list) => list(study))
}
