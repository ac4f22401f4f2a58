import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { onceFor } from '@/evidence/study/once-for'
import { figuresOf } from './catalogue'
import { frameWidths, type Figure } from './marks/figure'

/**
 * Returns the ids of the figures that are drawn from a result: those that are drawn otherwise, or not at all, where no
 * source reports it. Found by drawing, so that it is true of whatever a figure is made of.
 */
export function figuresRestingOn(study: Study, resultId: string): string[] {
  const results = study.results.map((result) => (result.id === resultId ? unreported(result) : result))
  return changedFigures(study, { ...study, results })
}

/** Returns the ids of the figures that two states of a study draw otherwise, or that only one of them has. */
export function changedFigures(before: Study, after: Study): string[] {
  const [was, is] = [drawingsOf(before), drawingsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id))
}

const drawingsOf = onceFor(
  (study: Study) => new Map(figuresOf(study).map((figure) => [figure.id, textOf(figure)])),
)

/** Everything that a reader meets of a figure, as one text. */
const textOf = ({ id, title, caption, description, table, draw }: Figure): string =>
  JSON.stringify([id, title, caption, description, table, draw(frameWidths.wide)])

const unreported = (result: Result): Result => ({
  ...result,
  spread: null,
  reports: result.reports.map((report) => ({
    ...report,
    state: 'not-reported',
    value: null,
    count: null,
    denominator: null,
    atRisk: null,
    personTime: null,
    countStatus: null,
    low: null,
    high: null,
    standardDeviation: null,
    standardError: null,
    pValue: null,
  })),
})
