import { enterFigure, enterWords, measureSteps, type Exported, type Enter } from './exported'
import { readLabelled } from './labelled'
import { sameDefinition, titleSeparators } from './outcome-measures'
import { stepOf } from './place'

const types: Readonly<Record<string, string>> = {
  primary: 'PRIMARY',
  secondary: 'SECONDARY',
  'other-pre-specified': 'OTHER_PRE_SPECIFIED',
  'post-hoc': 'POST_HOC',
}

const measureFields = {
  Statistic: 'paramType',
  Spread: 'dispersionType',
  Unit: 'unitOfMeasure',
  'Denominator selected': 'denomUnitsSelected',
  'Reporting status': 'reportingStatus',
  'Posting expected': 'anticipatedPostingDate',
} as const

/** Enters what an outcome tells of its measure, and one result of a measurement. */
export function exportMeasure(one: Exported, enter: Enter): void {
  const { outcome, report, place, outcomes } = one
  const base = measureSteps(place)
  if (!base) return
  const isBaseline = base[0] === 'baselineCharacteristicsModule'
  const first = outcomes.get(readLabelled(outcome.definition).get(sameDefinition) ?? '') ?? outcome
  const words = readLabelled(first.definition)
  enter([...base, 'title'], outcome.group)
  enter([...base, 'description'], words.get('Description'))
  enterWords(enter, base, words, measureFields)
  const computed = words.get('Percentage computed')
  enter([...base, 'calculatePct'], computed === undefined ? undefined : computed === 'yes', true)
  enter([...base, 'populationDescription'], words.get('Analysed'))
  const units = words.get('Units analysed')
  enter(
    isBaseline ? ['baselineCharacteristicsModule', 'typeUnitsAnalyzed'] : [...base, 'typeUnitsAnalyzed'],
    units,
    true,
  )
  if (!isBaseline) {
    enter([...base, 'type'], types[outcome.type])
    enter([...base, 'timeFrame'], outcome.timeFrame)
  }
  const ofClass = stepOf(place, 'class')
  if (ofClass === null) return
  const classSteps = [...base, 'classes', ofClass]
  const tail = outcome.title.slice(outcome.group.length + titleSeparators.class.length)
  const cut = tail.indexOf(titleSeparators.category)
  const classTitle = cut < 0 ? tail : tail.slice(0, cut)
  enter([...classSteps, 'title'], classTitle || undefined)
  const category = stepOf(place, 'category')
  if (category === null) return
  const categorySteps = [...classSteps, 'categories', category]
  enter([...categorySteps, 'title'], cut < 0 ? undefined : tail.slice(cut + titleSeparators.category.length))
  if (place.group === null || report.state === 'not-reported') return
  const cell = [...categorySteps, 'measurements', { groupId: place.group }]
  const { note } = report
  enterFigure(enter, [...cell, 'value'], 'value', note, report.value ?? textOf(report.count))
  enterFigure(enter, [...cell, 'spread'], 'spread', note, report.sd ?? report.se)
  enterFigure(enter, [...cell, 'lowerLimit'], 'low', note, report.low)
  enterFigure(enter, [...cell, 'upperLimit'], 'high', note, report.high)
  // A count that a rule refuses stands in words under its own label.
  enter([...cell, 'value'], readLabelled(note).get('Count as printed'), true)
  enterWords(enter, cell, readLabelled(note), { Comment: 'comment' })
}

const textOf = (count: number | undefined) => (count === undefined ? undefined : String(count))
