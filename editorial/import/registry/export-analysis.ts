import type { RecordReport } from '@/evidence/record/record-parts'
import { enterFigure, enterWords, measureSteps, type Exported, type Enter } from './exported'
import { readLabelled } from './labelled'
import { stepOf } from './place'

const wordFields = {
  Parameter: 'paramType',
  Method: 'statisticalMethod',
  Dispersion: 'dispersionType',
  'Interval level': 'ciPctValue',
  'Interval sides': 'ciNumSides',
  'Hypothesis type': 'nonInferiorityType',
  'Hypothesis comment': 'nonInferiorityComment',
  'Group comment': 'groupDescription',
  'Estimate comment': 'estimateComment',
  'Method comment': 'statisticalComment',
  'P value comment': 'pValueComment',
  'Lower limit comment': 'ciLowerLimitComment',
  'Upper limit comment': 'ciUpperLimitComment',
  'Other analysis': 'otherAnalysisDescription',
} as const
const sides = { one: 'ONE_SIDED', two: 'TWO_SIDED', 'not-stated': undefined } as const

/** Enters one analysis of a measure. */
export function exportAnalysis({ result, report, place }: Exported, enter: Enter): void {
  const measure = measureSteps(place)
  const number = stepOf(place, 'analysis')
  if (!measure || number === null) return
  const base = [...measure, 'analyses', number]
  const words = readLabelled(report.note)
  words
    .get('Groups')
    ?.split(', ')
    .forEach((id, index) => enter([...base, 'groupIds', index], id, true))
  enterWords(enter, base, words, wordFields)
  const tested = words.get('Hypothesis tested')
  enter(
    [...base, 'testedNonInferiority'],
    tested === undefined ? undefined : tested.startsWith('non-inferiority'),
    true,
  )
  enterFigure(enter, [...base, 'paramValue'], 'value', report.note, report.value)
  enterFigure(enter, [...base, 'dispersionValue'], 'spread', report.note, report.sd ?? report.se)
  enterFigure(enter, [...base, 'ciLowerLimit'], 'low', report.note, report.low)
  enterFigure(enter, [...base, 'ciUpperLimit'], 'high', report.note, report.high)
  if (result.spread) {
    if (!words.has('Interval level')) enter([...base, 'ciPctValue'], String(result.spread.level))
    enter([...base, 'ciNumSides'], sides[result.spread.sides ?? 'not-stated'])
  }
  enterFigure(enter, [...base, 'pValue'], 'p', report.note, pText(report.p))
  if (report.p?.test !== undefined) enter([...base, 'statisticalMethod'], report.p.test)
}

const pText = (p: RecordReport['p']) => (p ? `${p.relation === '=' ? '' : p.relation}${p.value}` : undefined)
