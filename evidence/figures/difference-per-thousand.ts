import {
  absoluteEffect,
  effectOfShares,
  fewerOrMore,
  formatAbsolute,
  formatLimitsOfAbsolute,
  type AbsoluteEffect,
} from '@/evidence/compare/absolute-effect'
import { harmTotalsOfArms } from '@/evidence/compare/harm-totals'
import { formatCount } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatNumberOf } from '@/evidence/format/people'
import { groupedBy } from '@/evidence/study/grouped'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Arm, Study } from '@/evidence/study/study'
import type { Axis } from './marks/axis'
import type { Figure } from './marks/figure'
import { placeIntervalPlot, type IntervalPlot, type IntervalRow } from './plots/interval-plot'
import { lowerFirst, sourcesInWords } from './words'

/** The absolute effect of one outcome, with the comparison that it is of. */
type Row = { joined: JoinedReport; arms: [Arm, Arm]; effect: AbsoluteEffect }

/**
 * Returns the differences between two arms in people of 1,000, with their intervals: of the outcomes of which an editor judged how
 * sure they are and whose comparator's risk is known, and of the totals of harms; null where there is none.
 */
export function differencePerThousand(study: Study): Figure | null {
  const all = [...judgedRows(study), ...harmRows(study)]
  const [pair] = groupedBy(all, ({ arms }) => arms.map(({ id }) => id).join('|')).values()
  const [lead] = pair ?? []
  if (!pair || !lead) return null
  const [arm, comparator] = lead.arms
  const plot = thousandPlot(
    pair.map((row) => thousandRow(eventOf(row), row.effect)),
    lead.arms,
  )
  return {
    id: 'difference-per-thousand',
    title: titleOf(lead),
    caption: `Of 1,000 people like those of the trial, worked out by us: from the comparator's own risk and the printed ratio, or from the shares of both arms. What makes a difference good or bad is told by its outcome. ${sourcesInWords(pair.map(({ joined }) => joined.source))}`,
    description: `How many more or fewer of 1,000 people had each event with ${lowerFirst(arm.title)} than with ${lowerFirst(comparator.title)}. ${pair
      .map(({ joined, effect }) => `${labelOf(joined)}: ${inWords(effect, lead.arms)}.`)
      .join(' ')}`,
    table: {
      caption: `People of 1,000 with each event: ${lowerFirst(arm.title)} against ${lowerFirst(comparator.title)}`,
      columns: [
        'Outcome',
        'Event',
        comparator.title,
        arm.title,
        'Difference',
        'Interval',
        'Counted in',
        'How',
      ],
      rows: pair.map(({ joined, effect }) => [
        labelOf(joined),
        effect.event,
        formatCount(effect.control),
        formatCount(effect.experimental),
        fewerOrMore(effect.difference),
        limitsOf(effect) ?? 'no interval',
        `${formatNumberOf(joined.population.n)} ${joined.population.label}`,
        effect.method,
      ]),
    },
    isFullWidth: true,
    draw: (width) => placeIntervalPlot(plot, width),
  }
}

/** Returns what happened to how many more or fewer people, both arms named; an outcome's name alone would turn "fewer" round. */
function titleOf({ effect, arms: [arm, comparator] }: Row): string {
  const { difference, event } = effect
  const limits = limitsOf(effect)
  const [first, second] = [lowerFirst(arm.title), lowerFirst(comparator.title)]
  const said =
    difference === 0
      ? `As many of 1,000 people ${event} with ${first} as with ${second}`
      : `${fewerOrMore(difference)} of 1,000 people ${event} with ${first} than with ${second}`
  return limits === null ? said : `${said} (${limits})`
}

function judgedRows(study: Study): Row[] {
  return study.certainty.flatMap((judgement): Row[] => {
    const joined = joinResult(study, judgement.resultId)
    const effect = absoluteEffect(study, judgement)
    const { arm, comparatorArm } = joined
    return arm && comparatorArm && effect ? [{ joined, arms: [arm, comparatorArm], effect }] : []
  })
}

const harmRows = (study: Study): Row[] =>
  harmTotalsOfArms(study).flatMap(([one, other]): Row[] => {
    const effect = effectOfShares(one, other)
    return effect ? [{ joined: one, arms: [one.arm, other.arm], effect }] : []
  })

function labelOf({ outcome, population: { subgroup } }: JoinedReport): string {
  return subgroup === null ? outcome.title : `${outcome.title} (${lowerFirst(subgroup.level)})`
}

/** A drawing names what is counted: "fewer" beside the name of survival would be read the wrong way round. */
function eventOf({ joined, effect }: Row): string {
  const { subgroup } = joined.population
  return sentenceStart(subgroup === null ? effect.event : `${effect.event} (${lowerFirst(subgroup.level)})`)
}

const limitsOf = ({ low, high, level }: AbsoluteEffect): string | null =>
  low === null || high === null
    ? null
    : `${level === null ? '' : `${level}% `}CI, ${formatLimitsOfAbsolute(low, high)}`

function inWords(effect: AbsoluteEffect, [arm, comparator]: [Arm, Arm]): string {
  return `${formatCount(effect.experimental)} ${effect.event} with ${lowerFirst(arm.title)}, ${formatCount(effect.control)} with ${lowerFirst(comparator.title)}, a difference of ${formatAbsolute(effect)}`
}

/** Returns the row of one difference: both arms, the difference and its interval, in people of 1,000. */
export function thousandRow(
  label: string,
  effect: Pick<AbsoluteEffect, 'control' | 'experimental' | 'difference' | 'low' | 'high' | 'level'>,
): IntervalRow {
  const { control, experimental, difference, low, high, level } = effect
  const limits = low === null || high === null ? 'no interval' : formatLimitsOfAbsolute(low, high)
  const of = level === null || limits === 'no interval' ? '' : `${level}% CI, `
  const words = {
    label,
    cells: [formatCount(experimental), formatCount(control), fewerOrMore(difference), of + limits],
    line: `${formatCount(experimental)} v ${formatCount(control)}; ${fewerOrMore(difference)} (${of}${limits})`,
  }
  if (low === null || high === null) return { ...words, value: difference, spread: null }
  return {
    ...words,
    value: difference,
    low: Math.min(low, high),
    high: Math.max(low, high),
    spread: 'confidence-interval',
  }
}

/** Returns the plot of some differences on one axis, fewer to the left and more to the right. */
export function thousandPlot(
  rows: IntervalRow[],
  [arm, comparator]: readonly [Pick<Arm, 'title'>, Pick<Arm, 'title'>],
): IntervalPlot {
  return {
    groups: [{ sentence: null, rows }],
    columns: [
      { head: arm.title, align: 'end' },
      { head: comparator.title, align: 'end' },
      { head: 'Difference', align: 'end', strong: true },
      { head: 'Interval', align: 'start' },
    ],
    axis: axisOf(rows, arm.title),
  }
}

function axisOf(rows: readonly IntervalRow[], title: string): Axis {
  const numbers = rows.flatMap((row) => {
    if ('absent' in row) return []
    const limits = row.spread === null ? [] : [row.low, row.high]
    return [row.value, ...limits].filter((one) => typeof one === 'number')
  })
  const widest = Math.ceil(Math.max(100, ...numbers.map(Math.abs)) / 100) * 100
  // Everybody is 1,000; the axis goes a little on, so that the widest of its numbers has room.
  const reach = widest < 1000 ? widest : 1040
  const isMore = numbers.every((number) => number >= 0)
  const isFewer = numbers.every((number) => number <= 0)
  // A side on which nothing lies keeps enough room to show where no difference is.
  const side = (isEmpty: boolean) => (isEmpty ? Math.ceil(reach / 400) * 100 : reach)
  return {
    kind: 'linear',
    domain: [-side(isMore), side(isFewer)],
    title: `Difference with ${lowerFirst(title)}, people of 1,000`,
    reference: 0,
    directions: ['fewer', 'more'],
  }
}
