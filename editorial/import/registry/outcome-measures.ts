import type { RecordOutcome } from '@/evidence/record/record-parts'
import type { OutcomeType } from '@/evidence/study/vocabulary'
import { enterAnalyses } from './analyses'
import { unsaid, type DraftParts } from './draft-parts'
import { registryReport } from './figures'
import { enterGroups, type Counted } from './groups'
import { labelled } from './labelled'
import { enterMeasurement, kindOf } from './measures'
import { placeWords } from './place'
import type { Measure, OutcomeMeasure, RegistryGroup, RegistryResults } from './registry-record'

type Steps = readonly (readonly [string, number | null])[]
type Heading = Pick<RecordOutcome, 'domain'> & Partial<Pick<RecordOutcome, 'type' | 'timeFrame'>>

const types: Readonly<Record<string, OutcomeType>> = {
  PRIMARY: 'primary',
  SECONDARY: 'secondary',
  OTHER_PRE_SPECIFIED: 'other-pre-specified',
  POST_HOC: 'post-hoc',
}

/** Stands between the title of a measure and those of its class and category. */
export const titleSeparators = { class: ': ', category: ' | ' } as const

/** The label under which an outcome names the first of its measure, which is defined as it is. */
export const sameDefinition = 'Defined as'

const yesOrNo = (flag: boolean | undefined) => (flag === undefined ? undefined : flag ? 'yes' : 'no')

/** Returns the title of one class and category of a measure. */
const titleOf = (title: string, ofClass: string | undefined, ofCategory: string | undefined) => {
  const before = ofClass || ofCategory ? `${title}${titleSeparators.class}${ofClass ?? ''}` : title
  return ofCategory ? `${before}${titleSeparators.category}${ofCategory}` : before
}

/** Enters what the registry measured: an outcome for each class and category of each measure, a result for each group. */
export function enterOutcomeMeasures(parts: DraftParts, results: RegistryResults): void {
  for (const [index, measure] of (results.outcomeMeasuresModule?.outcomeMeasures ?? []).entries()) {
    const steps: Steps = [['Outcome measure', index]]
    const heading: Heading = {
      domain: 'efficacy',
      type: types[measure.type ?? ''] ?? 'not-stated',
      ...(measure.timeFrame?.trim() ? { timeFrame: measure.timeFrame } : {}),
    }
    const own = {
      'Reporting status': measure.reportingStatus,
      'Posting expected': measure.anticipatedPostingDate,
      'Units analysed': measure.typeUnitsAnalyzed,
    }
    const counted = enterGroups(parts, measure.groups, measure.denoms, {
      steps,
      analysed: measure.populationDescription,
      selected: measure.denomUnitsSelected,
    })
    const withoutGroups = measure.groups.length === 0 ? measure.populationDescription : undefined
    const first = enterMeasure(parts, measure, measure.groups, counted, heading, {
      steps,
      own: { ...own, Analysed: withoutGroups },
      analysed: measure.populationDescription,
    })
    enterAnalyses(parts, measure, first, { steps, heading })
  }
}

/** Enters the baseline characteristics, whose groups and sizes are those of the whole module unless a class has its own. */
export function enterBaseline(
  parts: DraftParts,
  { baselineCharacteristicsModule: module }: RegistryResults,
): void {
  if (!module) return
  const { groups, denoms, populationDescription: analysed, typeUnitsAnalyzed } = module
  const counted = enterGroups(parts, groups, denoms, { steps: [['Baseline', null]], analysed })
  for (const [index, measure] of module.measures.entries()) {
    const steps: Steps = [['Baseline measure', index]]
    const own =
      measure.denoms.length > 0 ? enterGroups(parts, groups, measure.denoms, { steps, analysed }) : counted
    const words = {
      Analysed: measure.populationDescription,
      'Units analysed': index === 0 ? typeUnitsAnalyzed : undefined,
    }
    enterMeasure(parts, measure, groups, own, { domain: 'baseline' }, { steps, own: words, analysed })
  }
}

type Context = { steps: Steps; own: Record<string, string | undefined>; analysed: string | undefined }

/** Enters one measure and returns its outcomes. */
function enterMeasure(
  parts: DraftParts,
  measure: Measure | OutcomeMeasure,
  groups: readonly RegistryGroup[],
  counted: ReadonlyMap<string, Counted>,
  heading: Heading,
  { steps, own, analysed }: Context,
): RecordOutcome[] {
  const title = measure.title?.trim() || 'Measure without a title'
  const definition =
    labelled({
      Description: measure.description,
      Statistic: measure.paramType,
      Spread: measure.dispersionType,
      Unit: measure.unitOfMeasure,
      'Percentage computed': yesOrNo(measure.calculatePct),
      'Denominator selected': measure.denomUnitsSelected,
      ...own,
    }) || unsaid
  let first: RecordOutcome | null = null
  const outcomeOf = (ofClass?: string, ofCategory?: string) => {
    const outcome: RecordOutcome = parts.outcome({
      ...heading,
      title: titleOf(title, ofClass, ofCategory),
      group: title,
      // Said once for a measure: some have a hundred classes.
      definition: first === null ? definition : labelled({ [sameDefinition]: first.id }),
    })
    first ??= outcome
    return outcome
  }
  const silent = (outcome: RecordOutcome, at: Steps, of: ReadonlyMap<string, Counted>) => {
    const { kind, unit } = kindOf(measure)
    for (const [group, { population }] of of) {
      const reports = [registryReport(placeWords(at, group), {}, {}, true)]
      parts.result(outcome, group, { population, kind, unit, reports })
    }
    if (of.size > 0) return
    const population = parts.population({
      key: ['nobody'],
      label: 'participants not named by the registry',
      n: null,
      place: placeWords(at),
    })
    const reports = [registryReport(placeWords(at), {}, {}, true)]
    parts.result(outcome, 'whole', { population, kind, unit, reports })
  }
  if (measure.classes.length === 0) {
    const outcome = outcomeOf()
    silent(outcome, steps, counted)
    return [outcome]
  }
  return measure.classes.flatMap((one, index) => {
    const at: Steps = [...steps, ['class', index]]
    const within =
      one.denoms.length > 0
        ? enterGroups(parts, groups, one.denoms, {
            steps: at,
            analysed,
            selected: measure.denomUnitsSelected,
          })
        : counted
    if (one.categories.length === 0) {
      const outcome = outcomeOf(one.title)
      silent(outcome, at, within)
      return [outcome]
    }
    return one.categories.map((category, number) => {
      const outcome = outcomeOf(one.title, category.title)
      const place: Steps = [...at, ['category', number]]
      for (const measurement of category.measurements) {
        const of = within.get(measurement.groupId) ?? counted.get(measurement.groupId)
        if (!of) continue
        const locator = placeWords(place, measurement.groupId)
        enterMeasurement(parts, outcome, measure, measurement, { ...of, locator })
      }
      if (outcome.results.length === 0) silent(outcome, place, within)
      return outcome
    })
  })
}
