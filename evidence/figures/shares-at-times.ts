import { inMonths, isTimeUnit, landmarkMonths } from '@/evidence/checks/duration'
import { formatList } from '@/evidence/format/list'
import { formatCount } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatNumberOf } from '@/evidence/format/people'
import { formatEstimate, formatReport, formatSpread } from '@/evidence/format/result'
import { groupedBy } from '@/evidence/study/grouped'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Limit } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Figure } from './marks/figure'
import {
  placePoints,
  type HalfPoint,
  type PointSeries,
  type PointsPlot,
  type SharePoint,
} from './plots/points-plot'
import { axisOfMonths } from './result-axes'
import { armsLeftOut, assessmentInWords, cutoffInWords, lowerFirst, sourcesInWords } from './words'

/** What is recorded of one curve: the shares at times, in their order, and the median where it was estimated. */
type Curve = { lead: JoinedReport; rates: JoinedReport[]; median: JoinedReport | null }

/**
 * Returns what sources print of curves of survival, as points: the shares at times with their intervals, the medians, and who was
 * still at risk; a figure for each outcome, assessor and data cut of which some curve has two points or more. No line joins them.
 */
export function sharesAtTimes(study: Study): Figure[] {
  const reports = study.results.map(({ id }) => joinResult(study, id)).filter(isOfCurve)
  const settings = [
    ...groupedBy(reports, ({ outcome, result }) =>
      [outcome.concept, result.dataCutoff, result.assessor].join('|'),
    ).values(),
  ]
  const known = new Map<string, number>()
  return settings.flatMap((setting) => {
    const all = curvesOf(setting)
    const [first, ...others] = all.filter((one) => pointsOf(one) > 1)
    if (!first) return []
    // Arms that people were allotted to are told together, however little is printed of one.
    const curves = study.design.allocation === 'randomised' ? all : [first, ...others]
    const { concept } = first.lead.outcome
    const before = known.get(concept) ?? 0
    known.set(concept, before + 1)
    return [figureOf(`${concept}-at-times${before === 0 ? '' : `-${before + 1}`}`, curves, study)]
  })
}

const isOfCurve = ({ result, outcome, comparatorArm }: JoinedReport): boolean =>
  outcome.domain === 'efficacy' &&
  comparatorArm === null &&
  (result.kind === 'rate-at-time'
    ? result.unit === 'percent' && landmarkMonths(result.timePoint) !== null
    : result.kind === 'median' && isTimeUnit(result.unit))

function curvesOf(setting: readonly JoinedReport[]): Curve[] {
  const ofPeople = groupedBy([...setting], ({ population, arm }) => `${arm?.id ?? ''}|${population.id}`)
  return [...ofPeople.values()].flatMap((own) => {
    const rates = own
      .filter(({ result, report }) => result.kind === 'rate-at-time' && report.value !== null)
      .toSorted((one, other) => timeOf(one) - timeOf(other))
    const [lead] = rates
    const median = own.find(({ result }) => result.kind === 'median') ?? null
    return lead ? [{ lead, rates, median }] : []
  })
}

const timeOf = ({ result }: JoinedReport): number => landmarkMonths(result.timePoint) ?? 0
const hasMedian = ({ median }: Curve) => median !== null && median.report.value !== null
const pointsOf = (curve: Curve): number => curve.rates.length + (hasMedian(curve) ? 1 : 0)

function figureOf(id: string, curves: readonly Curve[], study: Study): Figure {
  const [{ lead }] = curves as [Curve]
  const rows = curves.flatMap((curve) => rowsOf(curve, curves))
  const all = curves.flatMap(({ rates, median }) => [...rates, ...(median ? [median] : [])])
  const plot: PointsPlot = {
    title: `${lead.outcome.title}, share of patients`,
    axis: axisOfMonths(curves.flatMap(monthsOf)),
    series: curves.map((curve) => seriesOf(curve, curves)),
  }
  const hasRisk = all.some(({ report }) => report.atRisk !== null)
  const settings = [assessmentInWords(lead), cutoffInWords(lead)].filter((part) => part !== null).join('; ')
  return {
    id,
    title: titleOf(curves, study),
    caption: `Only what sources print is drawn: shares at a time${all.some(({ result }) => result.kind === 'median') ? ', and medians' : ''}. No line joins the points: the curve between them was not transcribed. ${sentenceStart(settings)}. ${sourcesInWords(all.map(({ source }) => source))}`,
    description: `Points of ${curves.length === 1 ? 'a curve' : `${curves.length} curves`} of ${lowerFirst(lead.outcome.title)}, with nothing between them. ${rows.map(([who, , when, what, spread, risk]) => `${who ?? ''}, ${lowerFirst(when ?? '')}: ${what ?? ''}, ${spread ?? ''}${hasRisk ? `; still at risk, ${risk ?? ''}` : ''}.`).join(' ')}`,
    table: {
      caption: `${lead.outcome.title}: what is printed of ${curves.length === 1 ? 'the curve' : 'each curve'}`,
      columns: [
        'Curve',
        'Counted in',
        'Time',
        'Share or median',
        'Interval',
        ...(hasRisk ? ['Still at risk'] : []),
      ],
      rows: rows.map((row) => (hasRisk ? row : row.slice(0, 5))),
    },
    draw: (width) => placePoints(plot, width),
  }
}

/** Returns both arms at the first time of which both are told, so that one arm never reads as the trial. */
function titleOf(curves: readonly Curve[], study: Study): string {
  const [{ lead, rates }] = curves as [Curve]
  const shared = rates.find(({ result }) =>
    curves.every((one) => one.rates.some((rate) => rate.result.timePoint === result.timePoint)),
  )
  const time = (shared ?? lead).result.timePoint ?? ''
  const told = curves.flatMap((curve) => {
    const rate = curve.rates.find(({ result }) => result.timePoint === time)
    return rate
      ? [
          {
            rate,
            words: `${formatReport(rate)}${curves.length > 1 || curve.lead.arm ? ` ${onOrIn(curve.lead)}` : ''}`,
          },
        ]
      : []
  })
  const when = lead.outcome.title.includes(time) ? '' : ` at ${time}`
  const silent = armsLeftOut(
    study,
    told.map(({ rate }) => rate.arm),
  )
  return `${lead.outcome.title}${when}: ${formatList(told.map(({ words }) => words))}${silent}`
}

const onOrIn = ({ arm, population }: JoinedReport): string =>
  arm ? `on ${lowerFirst(arm.title)}` : `in ${population.label}`

/** A curve is named by its arm; by its people too where an arm has several curves here. */
function nameOf({ lead }: Curve, curves: readonly Curve[]): string {
  const { arm, population } = lead
  if (arm === null) return sentenceStart(population.label)
  const twins = curves.filter(({ lead: other }) => other.arm?.id === arm.id)
  return twins.length > 1 ? `${arm.title}: ${population.label}` : arm.title
}

function rowsOf(curve: Curve, curves: readonly Curve[]): string[][] {
  const { rates, median } = curve
  return [...rates, ...(median ? [median] : [])].map((joined) => [
    nameOf(curve, curves),
    `${formatNumberOf(joined.population.n)} ${joined.population.label}`,
    joined.result.kind === 'median' ? 'Median' : `At ${joined.result.timePoint ?? ''}`,
    formatEstimate(joined) ?? formatReport(joined),
    formatSpread(joined) ?? 'no interval printed',
    joined.report.atRisk === null ? 'not printed' : formatCount(joined.report.atRisk),
  ])
}

function seriesOf(curve: Curve, curves: readonly Curve[]): PointSeries {
  return {
    title: nameOf(curve, curves),
    points: curve.rates.map(pointOf),
    half: curve.median && halfOf(curve.median),
    atRisk: curve.rates.flatMap((rate) =>
      rate.report.atRisk === null ? [] : [{ at: timeOf(rate), n: formatCount(rate.report.atRisk) }],
    ),
  }
}

const numberIn = (limit: Limit | null): number | null =>
  limit?.state === 'reported' ? limit.printed.number : null

function pointOf(joined: JoinedReport): SharePoint {
  const { value, low, high } = joined.report
  const isInterval = joined.result.spread?.kind === 'confidence-interval'
  return {
    at: timeOf(joined),
    share: value?.number ?? 0,
    low: isInterval ? numberIn(low) : null,
    high: isInterval ? numberIn(high) : null,
    words: formatEstimate(joined) ?? '',
  }
}

function halfOf({ report, result }: JoinedReport): HalfPoint | null {
  const { value, low, high } = report
  const months = (number: number | null) => (number === null ? null : inMonths(number, result.unit))
  const at = months(value?.number ?? null)
  if (at === null || value?.bound != null) return null
  const isInterval = result.spread?.kind === 'confidence-interval'
  return {
    at,
    low: isInterval ? months(numberIn(low)) : null,
    high: !isInterval || high === null ? null : high.state === 'reported' ? months(numberIn(high)) : 'beyond',
  }
}

/** Returns every time that the axis has to hold, in months. */
function monthsOf({ rates, median }: Curve): number[] {
  const half = median && halfOf(median)
  const ends = half ? [half.at, half.low, half.high] : []
  return [...rates.map(timeOf), ...ends.filter((end) => typeof end === 'number')]
}
