import type { z } from 'zod'
import type {
  armShape,
  conditionShape,
  criterionShape,
  designShape,
  interventionShape,
  regimenShape,
  studyDateShape,
  twoStageShape,
} from './shape/design'
import type { pointer } from './shape/fields'
import type { certaintyShape, riskOfBiasShape } from './shape/certainty'
import type { flowReasonShape, flowStageShape } from './shape/flow'
import type { interactionShape } from './shape/interaction'
import type { acknowledgementShape, claimShape, partitionShape, resolutionShape } from './shape/judgement'
import type { endPointShape, harmShape, outcomeShape, scaleShape } from './shape/outcome'
import type { lossShape, populationShape } from './shape/people'
import type { nameShape, referenceShape } from './shape/reference'
import type { readingShape, sourceShape } from './shape/source'
import type { standingShape } from './shape/standing'
import type { studyShape } from './shape/study'
import type { termShape } from './shape/term'

// The types of a study and its parts, for whoever reads one. What each field means stands in `shape/`.

export type Study = z.output<typeof studyShape>
export type SourcePointer = z.output<typeof pointer>
export type Source = z.output<typeof sourceShape>
export type SourceStanding = z.output<typeof standingShape>
export type Reading = z.output<typeof readingShape>
export type Reference = z.output<typeof referenceShape>
/** A person by family and given names or initials, or an organisation by its literal name. */
export type Name = z.output<typeof nameShape>
export type Loss = z.output<typeof lossShape>
export type AnalysisPopulation = z.output<typeof populationShape>
/** What became of the people of one arm in one period. */
export type FlowStage = z.output<typeof flowStageShape>
export type FlowReason = z.output<typeof flowReasonShape>
export type Outcome = z.output<typeof outcomeShape>
/** Whether a primary end point was met, and who says so. */
/** A test of interaction as a source prints it. */
export type PrintedInteraction = z.output<typeof interactionShape>
export type EndPoint = z.output<typeof endPointShape>
/** The scale on which an outcome was scored. */
export type Scale = z.output<typeof scaleShape>
export type Harm = z.output<typeof harmShape>
export type Regimen = z.output<typeof regimenShape>
export type Intervention = z.output<typeof interventionShape>
export type Arm = z.output<typeof armShape>
export type Condition = z.output<typeof conditionShape>
export type StudyDate = z.output<typeof studyDateShape>
export type Criterion = z.output<typeof criterionShape>
export type TwoStageDesign = z.output<typeof twoStageShape>
export type Design = z.output<typeof designShape>
export type Partition = z.output<typeof partitionShape>
export type Claim = z.output<typeof claimShape>
export type Resolution = z.output<typeof resolutionShape>
export type CertaintyJudgement = z.output<typeof certaintyShape>
export type RiskOfBias = z.output<typeof riskOfBiasShape>
export type Acknowledgement = z.output<typeof acknowledgementShape>
export type Term = z.output<typeof termShape>
