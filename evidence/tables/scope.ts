import { formatList } from '@/evidence/format/list'
import { describePopulation } from '@/evidence/format/population'
import type { AnalysisPopulation } from '@/evidence/study/study'
import { units, type Unit } from '@/evidence/study/vocabulary'
import type { ResultGroup } from './result-groups'

// Words for a unit that a caption can name; a count of people is named by its denominator instead.
const named = (unit: Unit) => (unit === 'percent' ? 'percent of the denominator' : units[unit].many)

/** Returns the caption of a table: units, then denominators: "Values in months. Denominators: 52 patients who received …". */
export function describeScope({ rows }: ResultGroup): string {
  const inUnits = new Set<string>()
  const populations = new Map<string, AnalysisPopulation>()
  for (const { result, shown } of rows) {
    if (result.unit !== 'none' && result.unit !== 'participants') inUnits.add(named(result.unit))
    populations.set(result.populationId, shown.joined.population)
  }
  const values = inUnits.size > 0 ? `Values in ${formatList([...inUnits])}. ` : ''
  const denominators = [...populations.values()].map(describePopulation)
  return `${values}${denominators.length > 1 ? 'Denominators' : 'Denominator'}: ${formatList(denominators)}.`
}
