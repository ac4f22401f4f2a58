import { z } from 'zod'
import { certaintyShape, riskOfBiasShape } from './certainty'
import {
  armShape,
  conditionShape,
  criterionShape,
  designShape,
  interventionShape,
  statementShape,
  studyDateShape,
} from './design'
import { absence, id, partialDate, text } from './fields'
import { flowStageShape } from './flow'
import { interactionShape } from './interaction'
import { acknowledgementShape, partitionShape, resolutionShape } from './judgement'
import { outcomeShape } from './outcome'
import { populationShape } from './people'
import { resultShape } from './result'
import { sourceShape } from './source'

/**
 * A study: the one statement of its shape. Types, the record's schema, the published JSON Schema and the rows of the
 * database follow from it. Adding a field is a new minor version of what is published; changing or removing one is a
 * new major.
 */
export const studyShape = z.strictObject({
  slug: id.describe('Name of the study in addresses.'),
  registryId: text.nullable().describe('Registry number of the study; null when it is in none.'),
  registryAbsence: absence
    .nullable()
    .describe(
      'Why the number is missing where the record says so; null with one, and for a study in no registry.',
    ),
  otherIds: z.array(text).describe('Further identifiers: protocol number, number of the sponsor.'),
  names: z
    .array(text)
    .describe(
      'Names that hold a digit and are no number of the study, as prose, /verify and search may meet them: "LMS-04", "HER2".',
    ),
  title: text.describe('Heading of the page: "Atezolizumab in advanced alveolar soft-part sarcoma".'),
  shortTitle: text.describe('For tables and breadcrumbs: "Atezolizumab in ASPS".'),
  officialTitle: text.nullable().describe('Title of the registry or the protocol; null when not known.'),
  phase: text.describe('Phase in the words of the field: "Phase 2".'),
  status: text.describe("Status of recruitment in the source's words."),
  design: designShape,
  conditions: z.array(conditionShape).min(1),
  interventions: z.array(interventionShape).min(1),
  arms: z.array(armShape).min(1),
  sponsor: text.describe('Lead sponsor.'),
  funding: statementShape.describe('Who paid.'),
  conflicts: statementShape.describe('Conflicts of interest.'),
  dates: z.array(studyDateShape),
  eligibility: z.array(criterionShape),
  sources: z.array(sourceShape).min(1),
  populations: z.array(populationShape).min(1),
  flow: z
    .array(flowStageShape)
    .describe('What became of the people of each arm in each period; empty where it was not taken.'),
  outcomes: z.array(outcomeShape).min(1),
  results: z.array(resultShape).min(1),
  interactions: z
    .array(interactionShape)
    .describe(
      'Tests of whether an effect differs between parts of the people, as printed; empty where none was taken.',
    ),
  partitions: z.array(partitionShape),
  resolutions: z.array(resolutionShape),
  certainty: z.array(certaintyShape).describe('Judgements by GRADE; empty where nobody judged.'),
  riskOfBias: z.array(riskOfBiasShape).describe('Judgements of the risk of bias; empty where nobody judged.'),
  acknowledgements: z.array(acknowledgementShape),
  keyResultId: id.describe('The result in the first screen.'),
  primarySourceId: id.describe('The source that the summary is of.'),
  editorial: z.strictObject({
    author: text.describe('Who wrote the summary.'),
    reviewer: text.describe('Who reviewed it.'),
    publishedOn: partialDate.describe('Date of first publication here.'),
    reviewedOn: partialDate.describe('Date of the last review here, not before publishedOn.'),
    version: text.describe('Version of the summary: "1.0".'),
  }),
})
