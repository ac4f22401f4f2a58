import { z } from 'zod'
import { id, pointer, text } from './fields'
import { pValueShape } from './result'

/** A test of whether an effect differs between parts of the people, as a source prints it. */
export const interactionShape = z.strictObject({
  id,
  outcomeId: id.describe('The outcome on which the effect was compared.'),
  by: text.describe(
    'What the people were divided by, in sentence case: "Histological subtype", "Leiomyosarcoma or another sarcoma".',
  ),
  pValue: pValueShape.describe('P value of the test of interaction as printed.'),
  note: text.nullable().describe('Our remark on the test.'),
  pointer,
})
