import { z } from 'zod'
import * as words from '../vocabulary'
import { count, countAboveZero, id, keysOf, listed, partialDate, pointer, printed, text } from './fields'

/** Simon's two-stage design as the protocol states it; rates and error probabilities in percent. */
export const twoStageShape = z.strictObject({
  stageOneN: count.describe('Participants in the first stage, 1 or more, below totalN.'),
  stopIfAtMost: count.describe('Stop after the first stage at this many responses or fewer.'),
  totalN: count.describe('Participants in both stages together.'),
  worthwhileIfAtLeast: count.describe('Worthwhile with this many responses or more: above stopIfAtMost.'),
  nullRate: printed.describe('Response rate of no interest, percent.'),
  alternativeRate: printed.describe('Response rate of interest, percent.'),
  alpha: printed.describe('Probability of a false positive, percent.'),
  power: printed.describe('Power, percent.'),
  alphaSides: keysOf(words.plannedSides).describe('Sides of alpha.'),
  pointer,
})

/** One thing that the design fixed before there was a result, as a source states it. */
export const planItemShape = z.strictObject({
  kind: keysOf(words.planItemKinds).describe(`${listed(words.planItemKinds)}.`),
  statement: text.describe('In words, as they read after the name of the kind: "origin of the tumour".'),
  number: printed
    .nullable()
    .describe(
      'The number as printed where it is one: patients, events, a hazard ratio, percent of alpha and power; else null.',
    ),
  sides: keysOf(words.sides).nullable().describe('Sides of alpha; null for everything else.'),
  pointer,
})

/** How a study was designed. */
export const designShape = z.strictObject({
  allocation: keysOf(words.allocations).describe('How participants were allocated.'),
  model: keysOf(words.designModels).describe('Intervention model.'),
  masking: keysOf(words.maskings).describe('Who did not know the treatment.'),
  description: text.describe('The design in a sentence or two.'),
  pointer,
  twoStage: twoStageShape.nullable().describe("Simon's two-stage design; null when there is none."),
  plan: z
    .array(planItemShape)
    .describe(
      'What the design fixed beforehand, as far as the parts read state it; empty where none was taken.',
    ),
})

export const conditionShape = z.strictObject({ id, name: text.describe('Name for readers.') })

/** How an intervention was given, to whom. */
export const regimenShape = z.strictObject({
  id,
  who: text.describe('Who gets it: "adults (18 years or older)".'),
  armId: id
    .nullable()
    .describe('The arm in which it was given so; null where it was the same in every arm that received it.'),
  amount: printed.describe('Amount of one dose, above 0.'),
  unit: keysOf(words.units).describe('Unit of the amount.'),
  cap: printed.nullable().describe('Most that may be given at once, in capUnit; null when there is no cap.'),
  capUnit: keysOf(words.units).nullable().describe('Unit of the cap; null when there is no cap.'),
  route: text.describe('Route in words.'),
  everyDays: countAboveZero.nullable().describe('Days between doses; null when not a fixed cycle.'),
  schedule: text.describe('The schedule in words.'),
  pointer,
})

export const interventionShape = z.strictObject({
  id: id.describe('Name within the study and, across studies, in addresses.'),
  name: text.describe('Name for readers.'),
  drugClass: text.describe('Class, for example "anti-PD-L1 antibody".'),
  regimens: z
    .array(regimenShape)
    .describe('Empty where the part of the sources that was read gives no dose.'),
})

/** A group of participants treated alike. */
export const armShape = z.strictObject({
  id,
  title: text.describe('Name for readers.'),
  description: text.describe('What the arm received, in words.'),
  role: keysOf(words.armRoles)
    .nullable()
    .describe('What the arm is in a comparison; null where the study compares nothing.'),
  allotment: z
    .strictObject({ n: countAboveZero.describe('Participants allotted to the arm.'), pointer })
    .nullable()
    .describe('How many were allotted to the arm, and who says so; null where it was not taken.'),
  interventionIds: z.array(id).describe('What it received.'),
})

/** What the record states with its source, in words. */
export const statementShape = z.strictObject({ statement: text.describe('As stated.'), pointer })

/** A date of the study: enrolment, data cut-off, approval. */
export const studyDateShape = z.strictObject({
  id,
  label: text.describe('Label for readers.'),
  date: partialDate,
  pointer,
})

export const criterionShape = z.strictObject({
  kind: keysOf(words.criterionKinds).describe(
    `Whether it lets in or keeps out: ${listed(words.criterionKinds)}.`,
  ),
  text: text.describe('The criterion in words.'),
  pointer,
})
