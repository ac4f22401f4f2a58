import { formatList } from '@/evidence/format/list'
import { formatShare } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatNumberOf } from '@/evidence/format/people'
import { formatReport, isCountInferred, withUnit } from '@/evidence/format/result'
import { describeAbsence, missingState } from '@/evidence/study/absence'
import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import type { Arm, Study } from '@/evidence/study/study'
import { attributions } from '@/evidence/study/vocabulary'
import { arrowHead, type Side } from './marks/arrow-head'
import type { Axis, Scale } from './marks/axis'
import type { DrawnMark } from './marks/drawing'
import { signWidth, type KeyEntry } from './marks/key'
import type { Figure } from './marks/figure'
import { drawnBound, drawnEstimate } from './drawn-estimate'
import { placeRowPlot, type PlotRow, type RowPlot } from './plots/row-plot'
import { armsLeftOut, inferredNote, lowerFirst, sourcesInWords } from './words'

/** One harm in each arm, in the order of the arms; null where the record has nothing of that arm. */
type HarmOfArms = { lead: JoinedReport; ofArms: (JoinedReport | null)[] }

/**
 * Returns how often each harm occurred in each arm, side by side; null unless the study was randomised and its harms are counted
 * by arm. A harm of one arm alone never stands for the trial.
 */
export function harmsByArm(study: Study, reports: readonly JoinedReport[]): Figure | null {
  const arms = study.arms.filter(({ id }) => reports.some(({ arm }) => arm?.id === id))
  const [first, second] = arms
  if (study.design.allocation !== 'randomised' || study.arms.length < 2 || !first) return null
  const counted = reports.filter(({ arm }) => arm !== null)
  if (!counted.some((joined) => drawnEstimate(joined) !== null)) return null
  const harms = harmsOf(counted, arms)
  const groups = [...groupedBy(harms, ({ lead }) => lead.outcome.group).entries()].toSorted(
    ([, one], [, other]) => Number(hasTotals(other)) - Number(hasTotals(one)),
  )
  const isPaired = second !== undefined
  const axis = axisOf(counted)
  const plot: RowPlot = {
    groups: groups.map(([group, rows]) => ({
      sentence: `${group}${peopleOf(rows, arms)}`,
      rows: rows.map((harm) => rowOf(harm, isPaired)),
    })),
    columns: [
      ...arms.map(({ title }) => ({ head: title, align: 'end' as const })),
      ...(isPaired ? [{ head: 'Difference', align: 'end' as const, strong: true as const }] : []),
    ],
    axis,
    key: keyOfArms(arms),
    tight: true,
  }
  return {
    id: 'harms',
    title: titleOf(harms, arms),
    caption: `Counted are patients with the event at least once. ${
      isPaired
        ? 'Differences are in percentage points, worked out by us. A dash: none recorded. '
        : `No harm of the other arm is recorded. `
    }${sourcesInWords(counted.map(({ source }) => source))}${inferredNote(counted)}`,
    description: `How many patients of each arm had each adverse event. ${groups
      .map(
        ([group, rows]) =>
          `${group}${peopleOf(rows, arms)}: ${formatList(rows.map((harm) => `${lowerFirst(harm.lead.outcome.title)}, ${inWords(harm, arms)}`))}.`,
      )
      .join(' ')}`,
    table: {
      caption: 'Patients with each adverse event, by arm',
      columns: [
        'Event',
        'Cause',
        ...arms.map(({ title }) => title),
        ...(isPaired ? ['Difference'] : []),
        'Counted in',
      ],
      rows: harms.map((harm) => [
        harm.lead.outcome.title,
        attributions[harm.lead.outcome.harm?.attribution ?? 'not-stated'],
        ...harm.ofArms.map((one) => (one ? formatReport(one) : 'none recorded')),
        ...(isPaired ? [differenceOf(harm) ?? '–'] : []),
        peopleIn([harm], arms),
      ]),
    },
    isFullWidth: true,
    draw: (width) => placeRowPlot(plot, width),
  }
}

/** Puts the arms' reports of one outcome, time and cut beside each other, the most frequent harm of the first arm first. */
function harmsOf(reports: readonly JoinedReport[], arms: readonly Arm[]): HarmOfArms[] {
  const asked = ({ outcome, result }: JoinedReport) =>
    [outcome.id, result.timePoint, result.dataCutoff].join('|')
  const all = [...groupedBy([...reports], asked).values()].flatMap((same): HarmOfArms[] => {
    const ofArms = arms.map(({ id }) => same.find(({ arm }) => arm?.id === id) ?? null)
    const lead = ofArms.find((one) => one !== null)
    return lead ? [{ lead, ofArms }] : []
  })
  const most = ({ ofArms }: HarmOfArms) =>
    Math.max(-1, ...ofArms.map((one) => (one && drawnEstimate(one)) ?? -1))
  return all.sort((one, other) => most(other) - most(one))
}

/** Totals such as "any event of grade 3" stand above the events one by one. */
const hasTotals = (rows: readonly HarmOfArms[]) => rows.some(({ lead }) => lead.outcome.harm?.term === null)

/** Returns `83 patients of the vimseltinib group; an unstated number of patients who took placebo` where all rows share them. */
function peopleIn(rows: readonly HarmOfArms[], arms: readonly Arm[]): string {
  const of = arms.map((_, place) => {
    const labels = new Set(
      rows.flatMap(({ ofArms }) => {
        const one = ofArms[place]
        return one ? [`${formatNumberOf(one.population.n)} ${one.population.label}`] : []
      }),
    )
    return labels.size === 1 ? [...labels] : []
  })
  return of.flat().join('; ')
}

/** The same in brackets, behind the name of a group. */
function peopleOf(rows: readonly HarmOfArms[], arms: readonly Arm[]): string {
  const words = peopleIn(rows, arms)
  return words === '' ? '' : ` (${words})`
}

function cellOf(one: JoinedReport | null): string {
  if (one === null) return '–'
  const { report } = one
  if (report.state !== 'reported') return describeAbsence(missingState(report.state))
  const estimate =
    report.value === null
      ? report.count !== null && report.denominator
        ? `${formatShare(report.count, report.denominator)}%`
        : ''
      : withUnit(report.value.text, 'percent')
  const count = report.count === null ? '' : `${report.count}${isCountInferred(one) ? '*' : ''}`
  // A count of people of unstated number has no share.
  if (count === '' || estimate === '') return count + estimate
  return `${count} (${estimate})`
}

/** Returns the difference of the shares in percentage points with its sign, from counts where both arms have them. */
function differenceOf({ ofArms }: HarmOfArms): string | null {
  // Between shares of which only a bound is printed, "<5%", the difference is not known.
  if (ofArms.some((joined) => joined && drawnBound(joined))) return null
  const [one, other] = ofArms.map((joined) => joined && drawnEstimate(joined))
  if (one == null || other == null) return null
  const difference = one - other
  const digits = Math.abs(difference).toFixed(Math.abs(difference) < 1 ? 1 : 0)
  return Number(digits) === 0 ? '0' : `${difference > 0 ? '+' : '−'}${digits}`
}

function rowOf(harm: HarmOfArms, isPaired: boolean): PlotRow {
  const values = harm.ofArms.map((one) => one && drawnEstimate(one))
  const hasAny = values.some((value) => value !== null)
  const cells = [...harm.ofArms.map(cellOf), ...(isPaired ? [differenceOf(harm) ?? ''] : [])]
  return {
    label: harm.lead.outcome.title,
    cells,
    line: isPaired ? harm.ofArms.map(cellOf).join(' v ') : cellOf(harm.lead),
    absent: hasAny ? null : describeAbsence(missingState(harm.lead.report.state)),
    plot: (scale, y) =>
      armMarks(
        values,
        scale,
        y,
        harm.ofArms.map((one) => one && drawnBound(one)),
      ),
  }
}

/** Returns the share of each arm on one line: a dot of the first, a square of the second, with a line between; nothing for null. */
export function armMarks(
  values: readonly (number | null)[],
  scale: Scale,
  y: number,
  bounds: readonly (Side | null)[] = [],
): DrawnMark[] {
  const placed = values.flatMap((value, place) => (value === null ? [] : [{ ...scale.place(value), place }]))
  const xs = placed.map(({ x }) => x)
  const line: DrawnMark[] =
    placed.length > 1
      ? [{ kind: 'line', x1: Math.min(...xs), y1: y, x2: Math.max(...xs), y2: y, look: 'leader' }]
      : []
  return [
    ...line,
    // The first arm is drawn last: where both have the same share it lies on the other's larger ring.
    ...placed.toReversed().map(({ x, clipped, place }) => {
      if (clipped) return arrowHead(x, y, clipped)
      // Nothing stands at the number of a bound: the share lies somewhere beyond it.
      const goesOn = bounds[place]
      return goesOn ? arrowHead(x, y, goesOn, 'open') : dot(x, y, place)
    }),
  ]
}

const dot = (x: number, y: number, place: number): DrawnMark =>
  place === 0
    ? { kind: 'circle', x, y, r: 4.5, look: 'estimate' }
    : { kind: 'rect', x: x - 4.5, y: y - 4.5, width: 9, height: 9, look: 'open' }

/** Returns the key to the signs of the arms. */
export const keyOfArms = (arms: readonly Arm[]): KeyEntry[] =>
  arms.map(({ title }, place) => ({ words: title, sign: (x, y) => [dot(x + signWidth / 2, y, place)] }))

function axisOf(reports: readonly JoinedReport[]): Axis {
  const most = Math.max(...reports.map((one) => drawnEstimate(one) ?? 0))
  return {
    kind: 'linear',
    domain: [0, most > 50 ? 100 : most > 20 ? 50 : 20],
    title: 'Patients with the event, %',
    reference: null,
    directions: null,
  }
}

function inWords(harm: HarmOfArms, arms: readonly Arm[]): string {
  const told = arms.map(({ title }, place) => {
    const one = harm.ofArms[place]
    return `${one ? formatReport(one) : 'none recorded'} on ${lowerFirst(title)}`
  })
  const difference = differenceOf(harm)
  return `${formatList(told)}${difference === null ? '' : `, a difference of ${difference} points`}`
}

/** Returns both arms of the harm that was counted in most of them and is widest; of one arm alone, with that arm's name. */
function titleOf(harms: readonly HarmOfArms[], arms: readonly Arm[]): string {
  const known = ({ ofArms }: HarmOfArms) => ofArms.filter((one) => one && drawnEstimate(one) !== null).length
  const overall = harms.filter(({ lead }) => lead.outcome.harm?.term === null)
  const lead = [...overall, ...harms].toSorted((one, other) => known(other) - known(one))[0]
  if (!lead) return 'Adverse events by arm'
  const named = arms.flatMap((arm, place) => {
    const one = lead.ofArms[place]
    const words =
      one && drawnEstimate(one) !== null ? `${formatReport(one)} on ${lowerFirst(arm.title)}` : null
    return words === null ? [] : [{ arm, words }]
  })
  const silent = armsLeftOut(
    lead.lead.study,
    named.map(({ arm }) => arm),
  )
  return `${sentenceStart(lowerFirst(lead.lead.outcome.title))}: ${formatList(named.map(({ words }) => words))}${silent}`
}
