import { formatStandingWarning } from '@/evidence/format/standing'
import { warnedSources } from '@/evidence/study/standing'
import type { Study } from '@/evidence/study/study'
import { onceFor } from '@/evidence/study/once-for'
import type { Figure } from './marks/figure'
import { baselineByArm } from './baseline-by-arm'
import { benefitAndHarm } from './benefit-and-harm'
import { differences, forestOf } from './comparisons'
import { countsInPeople } from './counts-in-people'
import { differencePerThousand } from './difference-per-thousand'
import { durations, tumourChange } from './durations'
import { harmsFigure } from './harms'
import { overCuts } from './over-cuts'
import { participantFlow } from './participant-flow'
import { sharesAtTimes } from './shares-at-times'
import { sourcesMatrix } from './sources-matrix'
import { timeline } from './timeline'
import { bestResponseFigure, responseInPeople, whyNobodyIsDrawn } from './response-figures'
import { responseIntervals } from './response-intervals'

/**
 * Every figure that a study may have, the key result's first. Of a curve of survival only the points that a source prints are
 * drawn, with nothing between them; there is no waterfall and no swimmer plot. They need what single patients had, and no source
 * that was read prints it as numbers. Nothing is ever read off a printed picture (docs/decisions/0016-figures.md).
 */
const makers: readonly ((study: Study) => Figure | Figure[] | null)[] = [
  countsInPeople,
  forestOf('hazard-ratio'),
  forestOf('risk-ratio'),
  forestOf('odds-ratio'),
  forestOf('rate-ratio'),
  differences,
  differencePerThousand,
  responseInPeople,
  responseIntervals,
  bestResponseFigure,
  benefitAndHarm,
  durations,
  sharesAtTimes,
  tumourChange,
  overCuts('ratio'),
  overCuts('share'),
  overCuts('time'),
  harmsFigure,
  baselineByArm,
  participantFlow,
  timeline,
  sourcesMatrix,
]

/** Raised when a page asks a study for a figure that its data cannot carry. */
export class UnknownFigure extends Error {
  constructor(study: Study, id: string) {
    const known = figuresOf(study).map((figure) => figure.id)
    const why = whyNobodyIsDrawn(study)
    super(
      `Study "${study.slug}" has no figure "${id}". Known: ${known.join(', ') || 'none'}.${why === null ? '' : ` ${why}`}`,
    )
    this.name = 'UnknownFigure'
  }
}

/**
 * Returns the figures that the study's data can carry, the key result's first. An article asks for them at every tag, and the same
 * study always draws the same.
 */
export const figuresOf = onceFor((study: Study): Figure[] =>
  makers.flatMap((make) => make(study) ?? []).map((figure) => withStanding(figure, study)),
)

/** A figure goes round by itself: where a source of its study was corrected, is doubted or was retracted, it says so. */
function withStanding(figure: Figure, { sources }: Study): Figure {
  const warning = formatStandingWarning(warnedSources(sources))
  if (warning === null) return figure
  const { caption, description } = figure
  return { ...figure, caption: `${warning} ${caption}`, description: `${warning} ${description}` }
}

/** Returns the figure with this id, except when the study has none: then throws {@link UnknownFigure}. */
export function findFigure(study: Study, id: string): Figure {
  const figure = figuresOf(study).find((one) => one.id === id)
  if (!figure) throw new UnknownFigure(study, id)
  return figure
}
