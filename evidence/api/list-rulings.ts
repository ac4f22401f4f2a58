import { z } from 'zod'
import { resolutionShape } from '@/evidence/study/shape/judgement'
import { id, keysOf, text } from '@/evidence/study/shape/fields'
import type { Resolution, Study } from '@/evidence/study/study'
import { resolutionKinds, resolutionOutcomes, rulingStrengths } from '@/evidence/study/vocabulary'
import type { KeptItem } from './kept-list'
import { requireKnownNames } from './known-names'
import { filtersAsked, keptPage, listParameters, listSchema } from './list'
import { defineOperation } from './operation'
import { orderParameter, ordersByDay } from './order'
import { atSite } from './result-item'

const rulingItemSchema = z.strictObject({
  study: id.describe('Slug of the study'),
  ...resolutionShape.shape,
  address: text.describe('The page that sets the sources of the study side by side'),
})
type RulingItem = z.output<typeof rulingItemSchema>
const someFields = rulingItemSchema.partial()
const path = '/api/v1/rulings'

/** The orders of the list of rulings, of what the import keeps for them. */
export const rulingOrders = ordersByDay(({ decidedOn }: Pick<Resolution, 'decidedOn'>) => decidedOn)

/** Returns the rulings of a study as the import keeps them, each with what it can be found by. */
export const keptRulings = ({ slug, resolutions }: Study): KeptItem[] =>
  resolutions.map((ruling) => ({
    list: 'rulings',
    key: `${slug}/${ruling.id}`,
    item: { study: slug, ...ruling, address: `/studies/${slug}/sources` } satisfies RulingItem,
    values: [
      ['study', slug],
      ['kind', ruling.kind],
      ['outcome', ruling.outcome],
      ['strength', ruling.strength],
    ],
    sortedBy: { decidedOn: ruling.decidedOn },
  }))

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
    ...orderParameter(rulingOrders, 'by study'),
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
    await requireKnownNames({ study: asked.study }, reads)
    const filters = filtersAsked(asked, ['study', 'kind', 'outcome', 'strength'])
    const question = { path, asked, filters, order: asked.order }
    return (await keptPage(reads, 'rulings', question, atSite(site)<RulingItem>)).page
  },
})
