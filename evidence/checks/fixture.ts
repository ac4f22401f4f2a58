import { parseBounded, parsePrinted, type Bounded, type Printed } from '@/evidence/study/printed'
import type { Limit, Report, Result, Spread } from '@/evidence/study/result'
import type { AnalysisPopulation, Harm, Outcome, Source, Study } from '@/evidence/study/study'

/** Small studies for tests: one arm, one source, 52 treated patients, unless a test says otherwise. */
const pointer = { sourceId: 'paper', locator: 'Table 1', quote: null }

/** Returns the printed number, except that it throws on text that is not one: a test's own slip. */
export function printed(text: string): Printed {
  const parsed = parsePrinted(text)
  if (!parsed) throw new Error(`The fixture's "${text}" is not a printed number.`)
  return parsed
}

/** As `printed`, of a number that may be a bound: `<1`, `32.2+`. */
export function bounded(text: string): Bounded {
  const parsed = parseBounded(text)
  if (!parsed) throw new Error(`The fixture's "${text}" is neither a printed number nor a bound.`)
  return parsed
}

const limit = (text: string): Limit => ({ state: 'reported', printed: bounded(text) })

type ReportText = Partial<
  Omit<Report, 'value' | 'low' | 'high' | 'standardDeviation' | 'standardError' | 'personTime'>
> & {
  personTime?: string | Report['personTime']
  value?: string
  sd?: string
  se?: string
  low?: string | Limit
  high?: string | Limit
}

export function aReport({ value, low, high, sd, se, personTime, ...rest }: ReportText = {}): Report {
  return {
    id: 'result--paper',
    resultId: 'result',
    sourceId: 'paper',
    state: 'reported',
    value: value === undefined ? null : bounded(value),
    count: null,
    denominator: null,
    atRisk: null,
    personTime: typeof personTime === 'string' ? printed(personTime) : (personTime ?? null),
    countStatus: rest.count === undefined || rest.count === null ? null : 'published',
    low: typeof low === 'string' ? limit(low) : (low ?? null),
    high: typeof high === 'string' ? limit(high) : (high ?? null),
    standardDeviation: sd === undefined ? null : printed(sd),
    standardError: se === undefined ? null : printed(se),
    pValue: null,
    locator: 'Results',
    quote: null,
    note: null,
    ...rest,
  }
}

export const confidenceInterval: Spread = {
  kind: 'confidence-interval',
  level: 95,
  sides: 'two',
  method: null,
}
export const range: Spread = { kind: 'range', level: null, sides: 'not-stated', method: null }

/** Returns a proportion in the treated patients, judged by investigators; its outcome is `outcome` unless told. */
export function aResult({ reports = [aReport()], ...rest }: Partial<Result> = {}): Result {
  const id = rest.id ?? 'result'
  return {
    id,
    outcomeId: 'outcome',
    populationId: 'treated',
    armId: null,
    comparatorArmId: null,
    assessor: 'investigator',
    dataCutoff: '2022-07-31',
    kind: 'proportion',
    unit: 'percent',
    measure: null,
    margin: null,
    method: null,
    adjustment: null,
    multiplicity: null,
    timePoint: null,
    endPoint: null,
    spread: null,
    ...rest,
    reports: reports.map((report) => ({ ...report, resultId: id, id: `${id}--${report.sourceId}` })),
  }
}

export function anOutcome(rest: Partial<Outcome> = {}): Outcome {
  const id = rest.id ?? 'outcome'
  return {
    id,
    title: 'Objective response',
    concept: id,
    domain: 'efficacy',
    type: 'primary',
    endPoint: null,
    scale: null,
    definition: 'Complete or partial response.',
    criteria: 'RECIST 1.1',
    timeFrame: null,
    better: 'higher',
    group: 'Best response',
    harm: null,
    ...rest,
  }
}

export function aHarm(rest: Partial<Harm> = {}): Harm {
  return {
    term: null,
    organSystem: null,
    ctcaeVersion: '5.0',
    ctcaeAbsence: null,
    grade: null,
    attribution: 'any-cause',
    serious: false,
    leavesOut: null,
    ...rest,
  }
}

export function aPopulation(rest: Partial<AnalysisPopulation> = {}): AnalysisPopulation {
  return {
    id: 'treated',
    label: 'patients who were treated',
    n: 52,
    nAbsence: null,
    nStatus: 'published',
    people: null,
    losses: [],
    subsetOfId: null,
    armId: null,
    subgroup: null,
    mixedDiseases: false,
    lineOfTherapy: 'not-stated',
    noun: { one: 'patient', many: 'patients' },
    description: 'All who received a dose.',
    pointer,
    ...rest,
  }
}

export function aSource(rest: Partial<Source> = {}): Source {
  return {
    id: 'paper',
    kind: 'journal-article',
    shortTitle: 'Paper 2023',
    reference: {
      type: 'article-journal',
      title: 'A trial',
      author: [{ family: 'Author', given: 'A.' }],
      authorsComplete: true,
      'container-title': 'Journal of Trials',
      'container-title-short': 'J Trials',
      volume: '1',
      page: '1-9',
    },
    publisher: 'Journal of Trials',
    doi: null,
    pmid: null,
    pmcid: null,
    url: 'https://example.org/paper',
    published: '2023-09-07',
    accessed: null,
    standing: null,
    derivedFromId: null,
    read: {
      extent: 'whole',
      sections: [],
      figures: 'none-known',
      supplement: 'none-known',
      silentOn: [],
      note: null,
    },
    ...rest,
  }
}

export function aStudy(rest: Partial<Study> = {}): Study {
  return {
    slug: 'small',
    registryId: null,
    registryAbsence: null,
    otherIds: [],
    names: [],
    title: 'A small study',
    shortTitle: 'Small',
    officialTitle: null,
    phase: 'phase 2',
    status: 'completed',
    design: {
      allocation: 'non-randomised',
      model: 'single-group',
      masking: 'none',
      description: 'Single group.',
      pointer,
      twoStage: null,
      plan: [],
    },
    conditions: [],
    interventions: [],
    arms: [],
    sponsor: 'Sponsor',
    funding: { statement: 'Public funds.', pointer },
    conflicts: { statement: 'None.', pointer },
    dates: [],
    eligibility: [],
    sources: [aSource()],
    populations: [aPopulation()],
    outcomes: [anOutcome()],
    results: [aResult()],
    flow: [],
    partitions: [],
    resolutions: [],
    interactions: [],
    certainty: [],
    riskOfBias: [],
    acknowledgements: [],
    keyResultId: 'result',
    primarySourceId: 'paper',
    editorial: {
      author: 'A',
      reviewer: 'B',
      publishedOn: '2024-01-01',
      reviewedOn: '2024-01-01',
      version: '1',
    },
    ...rest,
  }
}

/** Returns a study of one result with one report, joined as rules see it. */
export function oneReport(result: Partial<Result>, report: ReportText, study: Partial<Study> = {}): Study {
  return aStudy({ results: [aResult({ ...result, reports: [aReport(report)] })], ...study })
}
