import type { RecordOutcome, RecordResult } from '@/evidence/record/record-parts'
import { type DraftParts } from './draft-parts'
import { figureFor, lengthFor, limitsFor, pFor, registryReport, type Words } from './figures'
import { spreadOf, unitOf, wordKey } from './measures'
import { labelled } from './labelled'
import { placeWords } from './place'
import type { Analysis, OutcomeMeasure } from './registry-record'

type Steps = readonly (readonly [string, number | null])[]
type Heading = Pick<RecordOutcome, 'domain'> & Partial<Pick<RecordOutcome, 'type' | 'timeFrame'>>

/** The registry's own names of a measure; whatever a registrant wrote by hand stays in words. */
const ratios: Readonly<Record<string, RecordResult['measure']>> = {
  'Hazard Ratio (HR)': 'hazard-ratio',
  'Odds Ratio (OR)': 'odds-ratio',
  'Risk Ratio (RR)': 'risk-ratio',
  'Rate Ratio': 'rate-ratio',
}
const differences = [
  'Mean Difference (Final Values)',
  'Mean Difference (Net)',
  'Median Difference (Final Values)',
  'Median Difference (Net)',
  'Risk Difference (RD)',
  'LS Mean Difference',
  'Mean Difference',
  'Difference',
]

const kindOfAnalysis = ({ paramType = '' }: Analysis): Pick<RecordResult, 'kind' | 'measure'> => {
  const measure = ratios[paramType]
  if (measure) return { kind: 'ratio', measure }
  return { kind: differences.includes(paramType) ? 'difference' : 'quantity' }
}

/** Sides of an interval: where the registry leaves them out, it does not state them. */
const sidesOf = (ciNumSides: string | undefined) =>
  wordKey(ciNumSides) === 'ONE_SIDED' ? 'one' : wordKey(ciNumSides) === 'TWO_SIDED' ? 'two' : 'not-stated'

/**
 * Enters the analyses of a measure. The registry names the groups of a comparison, not which of them is held against which,
 * so that the arms of it are left to a person.
 */
export function enterAnalyses(
  parts: DraftParts,
  measure: OutcomeMeasure,
  outcomes: readonly RecordOutcome[],
  { steps, heading }: { steps: Steps; heading: Heading },
): void {
  const [only] = outcomes
  if (!only || measure.analyses.length === 0) return
  const title = measure.title?.trim() || 'Measure without a title'
  // The registry ties an analysis to the measure, and not to one of its classes.
  const outcome =
    outcomes.length === 1
      ? only
      : parts.outcome({
          ...heading,
          title: `${title}: comparisons`,
          group: title,
          definition: labelled({ 'Defined as': only.id }),
        })
  const seen = new Map<string, number>()
  measure.analyses.forEach((analysis, index) => {
    const names = analysis.groupIds.map((id) => measure.groups.find((group) => group.id === id)?.title ?? id)
    const label = names.join(' and ') || 'groups not named'
    const order = (seen.get(label) ?? 0) + 1
    seen.set(label, order)
    const locator = placeWords([...steps, ['analysis', index]])
    const population = parts.population({
      key: ['compared', ...names, order],
      label,
      n: null,
      place: locator,
    })
    parts.result(outcome, `analysis-${index + 1}`, {
      population,
      ...resultOf(analysis, measure, locator),
    })
  })
}

function resultOf(
  analysis: Analysis,
  measure: OutcomeMeasure,
  locator: string,
): Pick<RecordResult, 'kind' | 'unit' | 'measure' | 'spread' | 'method' | 'reports'> {
  const words: Words = {}
  const kind = kindOfAnalysis(analysis)
  const p = pFor(analysis.pValue, analysis.statisticalMethod, words)
  const value = figureFor('value', analysis.paramValue, words)
  const level = Number(analysis.ciPctValue)
  const isInterval = value !== undefined && analysis.ciPctValue !== undefined && level > 0 && level < 100
  const { spread, ...limits } = isInterval
    ? limitsFor(
        { kind: 'confidence-interval', level, sides: sidesOf(analysis.ciNumSides) },
        analysis.ciLowerLimit,
        analysis.ciUpperLimit,
        words,
      )
    : {}
  if (!isInterval) {
    words['Lower limit as printed'] = analysis.ciLowerLimit
    words['Upper limit as printed'] = analysis.ciUpperLimit
  }
  const isKept = spread !== undefined
  const length = spreadOf(analysis.dispersionType)
  const takesLength = (length === 'sd' || length === 'se') && kind.kind !== 'ratio' && value !== undefined
  const deviation = takesLength ? lengthFor(analysis.dispersionValue, words) : undefined
  if (!takesLength) words['Spread as printed'] = analysis.dispersionValue
  Object.assign(words, {
    Groups: analysis.groupIds.join(', ') || undefined,
    Parameter: analysis.paramType,
    Method: p === undefined ? analysis.statisticalMethod : undefined,
    Dispersion: analysis.dispersionType,
    'Interval level': isKept && String(level) === analysis.ciPctValue ? undefined : analysis.ciPctValue,
    'Interval sides': isKept ? undefined : analysis.ciNumSides,
    'Hypothesis type': analysis.nonInferiorityType,
    'Hypothesis comment': analysis.nonInferiorityComment,
    'Hypothesis tested':
      analysis.testedNonInferiority === undefined
        ? undefined
        : analysis.testedNonInferiority
          ? 'non-inferiority or equivalence'
          : 'superiority or other',
    'Group comment': analysis.groupDescription,
    'Estimate comment': analysis.estimateComment,
    'Method comment': analysis.statisticalComment,
    'P value comment': analysis.pValueComment,
    'Lower limit comment': analysis.ciLowerLimitComment,
    'Upper limit comment': analysis.ciUpperLimitComment,
    'Other analysis': analysis.otherAnalysisDescription,
  })
  const report = registryReport(
    locator,
    { value, ...limits, p, ...(takesLength && deviation !== undefined ? { [length]: deviation } : {}) },
    words,
  )
  const unit =
    kind.kind === 'ratio' ? 'none' : kind.kind === 'difference' ? unitOf(measure.unitOfMeasure) : 'none'
  return { ...kind, unit, ...(spread ? { spread } : {}), reports: [report] }
}
