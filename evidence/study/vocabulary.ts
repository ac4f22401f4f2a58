/**
 * The closed vocabularies of the data model, each with the words a reader sees. They follow the results
 * section of the ClinicalTrials.gov API v2 where it has a term, and the trial literature where it has none.
 * What lies in `vocabulary/` is read through here.
 */
export * from './vocabulary/rulings'
export * from './vocabulary/units'

export const sourceKinds = {
  'journal-article': 'journal article',
  'journal-abstract': 'abstract of a journal article',
  'registry-record': 'registry record',
  regulator: 'regulator',
  'congress-abstract': 'congress abstract',
  'press-release': 'press release',
  news: 'news',
} as const
export type SourceKind = keyof typeof sourceKinds

/** Kinds of cited works, by the names that the Citation Style Language gives them. */
export const referenceTypes = {
  'article-journal': 'article in a scholarly journal',
  'paper-conference': 'abstract or paper at a congress',
  'article-magazine': 'article in a professional or popular periodical',
  'post-weblog': 'post in a blog',
  webpage: 'page of a website',
  document: 'document of another kind',
} as const
export type ReferenceType = keyof typeof referenceTypes

export const designModels = {
  'single-group': 'single group',
  parallel: 'parallel groups',
  crossover: 'crossover',
  basket: 'basket trial',
  'retrospective-series': 'retrospective series',
  'prospective-series': 'prospective series',
  /** A source that does not say whether the series was prospective or retrospective. */
  series: 'series of patients',
} as const
export type DesignModel = keyof typeof designModels

export const allocations = {
  randomised: 'randomised',
  'non-randomised': 'not randomised',
  'not-applicable': 'allocation not applicable',
} as const
export type Allocation = keyof typeof allocations

export const maskings = {
  none: 'open label',
  single: 'single blind',
  double: 'double blind',
  'not-stated': 'masking not stated',
} as const
export type Masking = keyof typeof maskings

/** What an arm is in a comparison. */
export const armRoles = {
  experimental: 'experimental arm',
  'active-comparator': 'active comparator',
  placebo: 'placebo',
  'no-treatment': 'no treatment',
  /** Each patient's doctor chose one of several treatments. */
  'investigators-choice': "investigator's choice of several treatments",
} as const
export type ArmRole = keyof typeof armRoles

/** What a design fixes before there is a result. */
export const planItemKinds = {
  'sample-size': 'Patients planned',
  events: 'Events planned for the analysis',
  effect: 'Effect that the trial was to find',
  alpha: 'Probability of a false positive',
  power: 'Power',
  'allocation-ratio': 'Allocation ratio',
  stratification: 'Stratified by',
  'interim-analysis': 'Interim analysis',
  'order-of-tests': 'Order of the tests',
  crossover: 'Crossover',
} as const
export type PlanItemKind = keyof typeof planItemKinds

/** Whether the design held the probability of a false positive over this comparison and others together. */
export const multiplicities = {
  'in-hierarchy': 'tested in the planned order',
  'not-controlled': 'exploratory, outside the planned order of tests',
} as const
export type Multiplicity = keyof typeof multiplicities

export const criterionKinds = { inclusion: 'inclusion', exclusion: 'exclusion' } as const
export type CriterionKind = keyof typeof criterionKinds

export const outcomeDomains = {
  design: 'Design',
  'participant-flow': 'Participant flow',
  baseline: 'Baseline characteristics',
  efficacy: 'Efficacy',
  safety: 'Harms',
  biomarker: 'Biomarkers',
} as const
export type OutcomeDomain = keyof typeof outcomeDomains

export const outcomeTypes = {
  primary: 'primary',
  secondary: 'secondary',
  'other-pre-specified': 'other pre-specified',
  'post-hoc': 'post hoc',
  'not-stated': 'not stated',
} as const
export type OutcomeType = keyof typeof outcomeTypes

/** What became of a primary end point, as a source says or as its own test of it shows. */
export const endPointVerdicts = {
  met: 'met',
  missed: 'missed',
  'not-stated': 'whether it was met is not in the record',
} as const
export type EndPointVerdict = keyof typeof endPointVerdicts

/** Which way of a value is better for the people treated. */
export const directions = {
  higher: 'higher is better',
  lower: 'lower is better',
  neither: 'neither',
} as const
export type Direction = keyof typeof directions

export const assessors = {
  investigator: 'investigator',
  'independent-review': 'independent review',
  'not-stated': 'assessor not stated',
} as const
export type Assessor = keyof typeof assessors

export const resultKinds = {
  proportion: 'proportion',
  count: 'count',
  median: 'median',
  mean: 'mean',
  'rate-at-time': 'rate at a time',
  /** Events for the time that all people together were under observation. */
  'incidence-rate': 'incidence rate',
  difference: 'difference',
  ratio: 'ratio',
  quantity: 'quantity',
} as const
export type ResultKind = keyof typeof resultKinds

export const ratioMeasures = {
  'hazard-ratio': 'hazard ratio',
  'risk-ratio': 'risk ratio',
  'odds-ratio': 'odds ratio',
  /** Of two incidence rates. */
  'rate-ratio': 'rate ratio',
} as const
export type RatioMeasure = keyof typeof ratioMeasures

export const spreadKinds = {
  'confidence-interval': 'confidence interval',
  range: 'range',
  'interquartile-range': 'interquartile range',
  /** Limits that the source prints without saying what they are. */
  'not-stated': 'limits of a kind not stated',
} as const
export type SpreadKind = keyof typeof spreadKinds

/** What tells of a spread by one length, which has no limits: of the people, or of the estimate. */
export const deviationKinds = {
  'standard-deviation': 'standard deviation',
  'standard-error': 'standard error',
} as const
export type DeviationKind = keyof typeof deviationKinds

/** Sides that a design fixes before there is a number: of the error that it allows. */
export const plannedSides = { one: 'one-sided', two: 'two-sided' } as const
export type PlannedSides = keyof typeof plannedSides

/** Sides of an interval or of a test, as far as its source tells. */
export const sides = { ...plannedSides, 'not-stated': 'sides not stated' } as const
export type Sides = keyof typeof sides

/** How a p value stands to the number printed beside it. */
export const relations = { '=': 'equals', '<': 'less-than', '≤': 'at-most', '>': 'greater-than' } as const
export type Relation = keyof typeof relations

/** How the true number lies to one that is printed only as its bound: `<1`, `>99`, `32.2+`. */
export const bounds = {
  'less-than': 'less than the number',
  'at-most': 'at most the number',
  'greater-than': 'more than the number',
  'at-least': 'at least the number',
  /** A time of somebody who was still under observation when it was counted. */
  censored: 'censored: still under observation at that time',
} as const
export type Bound = keyof typeof bounds

/** Whether a source prints a number of people, or we worked it out. */
export const numberStatuses = { published: 'published', inferred: 'inferred' } as const
export type NumberStatus = keyof typeof numberStatuses

/** What a source leaves unsaid of the people whom it counts. */
export const peopleStatuses = { 'not-stated': 'which people are counted is not stated' } as const

/** What the people of a population had received before, as far as a source says. */
export const linesOfTherapy = {
  'first-line': 'not treated before',
  'previously-treated': 'treated before',
  mixed: 'some treated before',
  'not-stated': 'earlier treatment not stated',
} as const
export type LineOfTherapy = keyof typeof linesOfTherapy

export const attributions = {
  related: 'treatment-related',
  'possibly-related': 'possibly treatment-related',
  'any-cause': 'any cause',
  'not-stated': 'attribution not stated',
} as const
export type Attribution = keyof typeof attributions

/** Which events a count of harms leaves out: the other events of a registry do not include the serious ones. */
export const harmOmissions = { 'serious-events': 'serious events left out' } as const

/** The rules that judge a number; each has its own module in `evidence/checks/`. */
export const ruleNames = {
  'percentage-matches-count': 'Percentage against count and denominator',
  'interval-matches-count': 'Interval against count and denominator',
  'survival-interval-consistent': 'Kaplan-Meier rate against its interval',
  'ratio-interval-consistent': 'Ratio against its interval and p value',
  'difference-matches-arms': 'Difference against its two arms',
  'ratio-matches-counts': 'Ratio against the counts of both arms',
  'p-matches-counts': 'p value against the counts of both arms',
  'standard-error-consistent': 'Standard error against standard deviation and interval',
  'rate-matches-person-time': 'Rate against events and person-time',
  'bounds-and-order': 'Bounds and order',
  'parts-make-the-whole': 'Parts and wholes',
  'subset-within-set': 'Subset and set',
  'domain-logic': 'Domain logic',
  'design-characteristics': 'Two-stage design',
  'sources-agree': 'Sources',
  'quote-carries-number': 'Record against its quotation',
} as const
export type RuleName = keyof typeof ruleNames
