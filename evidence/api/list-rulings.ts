import { z } from 'zod'
import { resolutionShape } from '@/evidence/study/shape/judgement'
import { id, keysOf, text } from '@/evidence/study/shape/fields'
import type { Resolution } from '@/evidence/study/study'
import { resolutionKinds, resolutionOutcomes, rulingStrengths } from '@/evidence/study/vocabulary'
import { requireKnownNames } from './known-names'
import { listParameters, listSchema, pageOf } from './list'
import { defineOperation } from './operation'
import { inOrder, orderParameter, ordersByDay } from './order'

const rulingItemSchema = z.strictObject({
  study: id.describe('Slug of the study'),
  ...resolutionShape.shape,
  address: text.describe('The page that sets the sources of the study side by side'),
})
const someFields = rulingItemSchema.partial()
const path = '/api/v1/rulings'

type Ruled = { slug: string; ruling: Resolution }
const orders = ordersByDay(({ ruling }: Ruled) => ruling.decidedOn)

export const listRulings = defineOperation({
  id: 'listRulings',
  path,
  summary: 'List rulings',
  description:
    "Every editor's judgement of a disagreement between sources: what kind it is, what came of it, how much the ruling claims and what it rests on. A probable ruling is no proof, and an open one says why nothing was decided.",
  parameters: z.object({
    study: z.array(z.string()).optional().describe('Slug of the study.'),
    kind: z.array(keysOf(resolutionKinds)).optional().describe('Kind of the disagreement.'),
    outcome: z.array(keysOf(resolutionOutcomes)).optional().describe('What came of it.'),
    strength: z.array(keysOf(rulingStrengths)).optional().describe('How much the ruling claims.'),
    ...orderParameter(orders, 'by study'),
    ...listParameters(rulingItemSchema),
  }),
  schemas: {
    Ruling: rulingItemSchema,
    RulingFields: someFields,
    RulingList: listSchema(rulingItemSchema, someFields),
  },
  answers: 'RulingList',
  mayBeKept: true,
  examples: [
    {
      title: 'Numbers that were ruled errors of transcription',
      address:
        '/api/v1/rulings?study=atezolizumab-asps&kind=transcription-error&fields=study,id,outcome,strength,shownSourceId&limit=1',
      shows: {
        items: [
          {
            id: 'median-progression-free-survival',
            outcome: 'resolved',
            strength: 'probable',
            shownSourceId: 'chen-2023',
          },
        ],
      },
    },
  ],
  answer: async (asked, { reads, site }) => {
    const studies = await reads.studies()
    requireKnownNames({ study: asked.study }, studies)
    const { study: slugs, kind, outcome, strength } = asked
    const found = studies
      .filter(({ slug }) => !slugs || slugs.includes(slug))
      .flatMap(({ slug, resolutions }) => resolutions.map((ruling) => ({ slug, ruling })))
      .filter(
        ({ ruling }) =>
          (!kind || kind.includes(ruling.kind)) &&
          (!outcome || outcome.includes(ruling.outcome)) &&
          (!strength || strength.includes(ruling.strength)),
      )
    const keyOf = ({ slug, ruling }: Ruled) => `${slug}/${ruling.id}`
    return pageOf(inOrder(found, asked.order, orders), { path, asked, keyOf }, ({ slug, ruling }) => ({
      study: slug,
      ...ruling,
      address: `${site.address}/studies/${slug}/sources`,
    }))
  },
})
