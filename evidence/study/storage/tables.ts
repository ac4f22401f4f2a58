import { reportIdOf } from '../report-id'

/**
 * How the shape of a study lies in tables. By convention a block's fields lie in the row that holds it, each behind the
 * block's name (`noun.one` in `nounOne`), and a list has a table of its own. What differs from that is said here.
 */
export type TableOfStudy = {
  model: string
  /** Place in the study: field names, from the outside in; empty for the study itself. */
  path: string
  /** Name of the table's rows in the row of their study, where it is not the last step of the path. */
  rows?: string
  /** Column with the id of the item that a row belongs to. */
  parent?: string
  /** Column of a list of single values. */
  column?: string
  /** Table of what studies share, to which a row refers. */
  shared?: string
  /** Whether rows are counted over the whole study and not anew in each item that they belong to. */
  countedThroughout?: true
}

/** The tables of a study. The content hash takes them in this order. */
export const studyTables = [
  { model: 'Study', path: '' },
  { model: 'StudyOtherId', path: 'otherIds', column: 'value' },
  { model: 'StudyName', path: 'names', column: 'value' },
  { model: 'PlanItem', path: 'design.plan', rows: 'planItems' },
  { model: 'TwoStageDesign', path: 'design.twoStage' },
  { model: 'StudyCondition', path: 'conditions', shared: 'condition' },
  { model: 'Intervention', path: 'interventions' },
  { model: 'Regimen', path: 'interventions.regimens', parent: 'interventionId', countedThroughout: true },
  { model: 'Arm', path: 'arms' },
  {
    model: 'ArmIntervention',
    path: 'arms.interventionIds',
    rows: 'armInterventions',
    parent: 'armId',
    column: 'interventionId',
  },
  { model: 'StudyDate', path: 'dates' },
  { model: 'Criterion', path: 'eligibility' },
  { model: 'Source', path: 'sources' },
  {
    model: 'SourceSection',
    path: 'sources.read.sections',
    rows: 'sourceSections',
    parent: 'sourceId',
    column: 'section',
  },
  {
    model: 'SourceSilence',
    path: 'sources.read.silentOn',
    rows: 'sourceSilences',
    parent: 'sourceId',
    column: 'subject',
  },
  { model: 'AnalysisPopulation', path: 'populations' },
  { model: 'PopulationLoss', path: 'populations.losses', rows: 'populationLosses', parent: 'populationId' },
  { model: 'FlowStage', path: 'flow', rows: 'flowStages' },
  { model: 'FlowReason', path: 'flow.reasons', rows: 'flowReasons', parent: 'stageId' },
  { model: 'Outcome', path: 'outcomes' },
  { model: 'Result', path: 'results' },
  { model: 'Report', path: 'results.reports', parent: 'resultId' },
  { model: 'InteractionTest', path: 'interactions', rows: 'interactionTests' },
  { model: 'Partition', path: 'partitions' },
  {
    model: 'PartitionPart',
    path: 'partitions.resultIds',
    rows: 'partitionParts',
    parent: 'partitionId',
    column: 'resultId',
  },
  { model: 'Resolution', path: 'resolutions' },
  {
    model: 'ResolutionResult',
    path: 'resolutions.resultIds',
    rows: 'resolutionResults',
    parent: 'resolutionId',
    column: 'resultId',
  },
  { model: 'ResolutionClaim', path: 'resolutions.claims', rows: 'resolutionClaims', parent: 'resolutionId' },
  { model: 'CertaintyJudgement', path: 'certainty', rows: 'certaintyJudgements' },
  {
    model: 'CertaintyReason',
    path: 'certainty.reasons',
    rows: 'certaintyReasons',
    parent: 'judgementId',
  },
  { model: 'BiasAssessment', path: 'riskOfBias', rows: 'biasAssessments' },
  {
    model: 'BiasDomain',
    path: 'riskOfBias.domains',
    rows: 'biasDomains',
    parent: 'assessmentId',
  },
  { model: 'Acknowledgement', path: 'acknowledgements' },
] as const satisfies readonly TableOfStudy[]

export type StudyTable = (typeof studyTables)[number]['model']

/** Columns, and what columns of a block begin with, where they are not called as the shape calls them. */
export const columnNames: Readonly<Record<string, string>> = {
  'design.allocation': 'allocation',
  'design.model': 'model',
  'design.masking': 'masking',
  editorial: '',
  'outcomes.group': 'grouping',
  'results.reports.pValue': 'p',
  'interactions.pValue': 'p',
}

/** Fields that follow from others of their row and have no column. */
export const derivedFields: Readonly<Record<string, (row: Readonly<Record<string, unknown>>) => unknown>> = {
  'results.reports.id': ({ resultId, sourceId }) => reportIdOf(String(resultId), String(sourceId)),
}
