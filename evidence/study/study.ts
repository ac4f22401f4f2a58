import type { AbsenceReason } from './absence'
import type { Printed } from './printed'
import type { PartialDate, Result } from './result'
import type {
  Attribution,
  LineOfTherapy,
  OutcomeDomain,
  OutcomeType,
  ResolutionKind,
  RuleName,
  SourceKind,
  Unit,
} from './vocabulary'

/** A page of a source that can be pointed to. */
export type SourcePointer = { sourceId: string; locator: string; quote: string | null }

export type Source = {
  id: string
  kind: SourceKind
  /** Name used in tables and margins, for example "Chen 2023" or "FDA notice". */
  shortTitle: string
  title: string
  /** Full reference in Vancouver order, without the identifiers. */
  citation: string
  publisher: string
  doi: string | null
  pmid: string | null
  pmcid: string | null
  /** Null where there is no copy that may be linked; the source is then named without a link. */
  url: string | null
  published: PartialDate | null
  accessed: PartialDate | null
  /** The source that this one was written from; agreement with it is then no confirmation. */
  derivedFromId: string | null
  /** How much of it was read: "main text and Table 1; not the supplement". */
  extentRead: string
}

/** People of the wider set who are missing from a population: what became of them, and why. */
export type Loss = {
  /** 1 or more. */
  n: number
  /** Reads after "who": "did not receive the drug". */
  what: string
  /** Why, in the source's sense; null when the source gives none. */
  reason: string | null
  /** Why there is no reason; null when there is one. */
  reasonAbsence: AbsenceReason | null
  pointer: SourcePointer
}

export type AnalysisPopulation = {
  id: string
  /** Lower-case plural that reads after a number: "patients who received atezolizumab". */
  label: string
  n: number
  nStatus: 'published' | 'inferred'
  subsetOfId: string | null
  /** Whether it holds people with diseases other than the study's conditions, as the whole of a basket trial does. */
  mixedDiseases: boolean
  /** What its people had received before. */
  lineOfTherapy: LineOfTherapy
  /** Noun after a number: "patients", "responders", "biopsy pairs". */
  noun: { one: string; many: string }
  description: string
  /** Who of the wider set is missing, adding up to all of them; empty where that is not told, or is a choice of people. */
  losses: Loss[]
  pointer: SourcePointer
}

export type Outcome = {
  id: string
  /** Sentence case: "Objective response". */
  title: string
  /** Shared by outcomes that answer the same question, across criteria and studies. */
  concept: string
  domain: OutcomeDomain
  type: OutcomeType
  definition: string
  criteria: string | null
  timeFrame: string | null
  better: 'higher' | 'lower' | 'neither'
  /** Heading under which the data view groups rows of one domain, for example "Best response". */
  group: string
  harm: Harm | null
}

export type Harm = {
  /** Term as reported, null for "any adverse event". */
  term: string | null
  organSystem: string | null
  /** CTCAE version with which the grades were assigned, null when not stated. */
  ctcaeVersion: string | null
  /** Why a version is missing where the record says so, for example not yet extracted; else null. */
  ctcaeAbsence: AbsenceReason | null
  /** Inclusive band, for example 1 to 2; null when any grade. */
  grade: { lowest: number; highest: number } | null
  attribution: Attribution
  serious: boolean
}

export type Regimen = {
  id: string
  /** Who gets it: "adults (18 years or older)". */
  who: string
  amount: Printed
  unit: Unit
  /** Most that may be given at once, in `capUnit`; null when there is no cap. */
  cap: Printed | null
  capUnit: Unit | null
  route: string
  /** Days between doses; null when not a fixed cycle. */
  everyDays: number | null
  schedule: string
  pointer: SourcePointer
}

/** `regimens` is empty where the part of the sources that was read gives no dose. */
export type Intervention = { id: string; name: string; drugClass: string; regimens: Regimen[] }
export type Arm = { id: string; title: string; description: string; interventionIds: string[] }
export type Condition = { id: string; name: string }
export type StudyDate = { id: string; label: string; date: PartialDate; pointer: SourcePointer }
export type Criterion = { kind: 'inclusion' | 'exclusion'; text: string; pointer: SourcePointer }

/** Simon's two-stage design as the protocol states it; rates and error probabilities in percent. */
export type TwoStageDesign = {
  stageOneN: number
  stopIfAtMost: number
  totalN: number
  worthwhileIfAtLeast: number
  nullRate: Printed
  alternativeRate: Printed
  alpha: Printed
  power: Printed
  alphaSides: 'one' | 'two'
  pointer: SourcePointer
}

export type Design = {
  allocation: 'randomised' | 'non-randomised' | 'not-applicable'
  model: 'single-group' | 'parallel' | 'crossover' | 'basket' | 'retrospective-series' | 'prospective-series'
  masking: 'none' | 'single' | 'double' | 'not-stated'
  description: string
  pointer: SourcePointer
  twoStage: TwoStageDesign | null
}

/** Results that must add up: to the population's N, or to another result's count. */
export type Partition = {
  id: string
  title: string
  whole: { kind: 'population'; populationId: string } | { kind: 'result'; resultId: string }
  resultIds: string[]
  /** Whose figures are added; null for each result's shown report. */
  sourceId: string | null
  /** False when the source leaves participants unaccounted for; the rest is then a row of its own. */
  closes: boolean
}

/** Who says what, where a disagreement is about words and not about one stored result. */
export type Claim = { sourceId: string; says: string; locator: string }

/** An editor's dated judgement of a disagreement. */
export type Resolution = {
  id: string
  title: string
  kind: ResolutionKind
  /** Resolved: one report is shown. Not comparable: both stand. Open: undecided, with the reason. */
  outcome: 'resolved' | 'not-comparable' | 'open'
  resultIds: string[]
  claims: Claim[]
  /** Source whose report is shown; null when both stand or nothing is shown. */
  shownSourceId: string | null
  reason: string
  decidedOn: PartialDate
  decidedBy: string
}

/** A finding that an editor accepts, with a dated reason; one that no longer applies is an error. */
export type Acknowledgement = {
  rule: RuleName
  resultId: string
  sourceId: string | null
  reason: string
  acknowledgedOn: PartialDate
  acknowledgedBy: string
}

export type Study = {
  slug: string
  registryId: string | null
  /** Why an identifier is missing where the record says so; null with one, and for a study in no registry. */
  registryAbsence: AbsenceReason | null
  otherIds: string[]
  /** Heading of the page: "Atezolizumab in advanced alveolar soft-part sarcoma". */
  title: string
  /** For tables and breadcrumbs: "Atezolizumab in ASPS". */
  shortTitle: string
  officialTitle: string | null
  phase: string
  status: string
  design: Design
  conditions: Condition[]
  interventions: Intervention[]
  arms: Arm[]
  sponsor: string
  funding: { statement: string; pointer: SourcePointer }
  conflicts: { statement: string; pointer: SourcePointer }
  dates: StudyDate[]
  eligibility: Criterion[]
  sources: Source[]
  populations: AnalysisPopulation[]
  outcomes: Outcome[]
  results: Result[]
  partitions: Partition[]
  resolutions: Resolution[]
  acknowledgements: Acknowledgement[]
  /** The result in the first screen, and the source whose page this summarises. */
  keyResultId: string
  primarySourceId: string
  editorial: {
    author: string
    reviewer: string
    publishedOn: PartialDate
    reviewedOn: PartialDate
    version: string
  }
}

/** Glossary entry. */
export type Term = {
  id: string
  term: string
  abbreviation: string | null
  synonyms: string[]
  definition: string
  plain: string
}
