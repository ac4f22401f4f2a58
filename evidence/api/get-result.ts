import { z } from 'zod'
import { nearestName } from '@/evidence/text/nearest'
import { withFields, fieldsParameter } from './list'
import { defineOperation } from './operation'
import { unknownValue } from './fault'
import { ApiProblem } from './problem'
import { requireStudy } from './require-study'
import { atSite, resultFieldsSchema, resultItemSchema, type ResultItem } from './result-item'

export const getResultOperation = defineOperation({
  id: 'getResult',
  path: '/api/v1/results/{study}/{id}',
  summary: 'Read a result',
  description:
    'One result with what each source printed of it. The same stands as a page fragment, as JSON and as Markdown at /studies/{study}/results/{id}, chosen by Accept or by .json and .md at the end.',
  parameters: z.object({
    study: z.string().max(200).describe('Slug of the study.'),
    id: z.string().max(200).describe('Id of the result within its study.'),
    ...fieldsParameter(resultItemSchema),
  }),
  schemas: { ResultAnswer: z.union([resultItemSchema, resultFieldsSchema]) },
  answers: 'ResultAnswer',
  mayBeKept: true,
  examples: [
    {
      title: 'The key result of a study',
      address: '/api/v1/results/atezolizumab-asps/objective-response-investigator?fields=study,id,reads,mark',
      shows: { study: 'atezolizumab-asps', reads: '19 of 52 (37%; 95% CI, 24 to 51)', mark: 'recomputed' },
    },
  ],
  answer: async ({ study: slug, id, fields }, { reads, site }) => {
    const kept = await reads.item('results', `${slug}/${id}`)
    // The import wrote it as a result.
    if (kept !== null) return withFields(atSite(site)(kept as ResultItem), fields)
    const study = await requireStudy(reads, slug, 'study')
    const known = study.results.map((result) => result.id)
    const nearest = id.length > 80 ? null : nearestName(id, known)
    const end =
      nearest === null ? `See /api/v1/results?study=${slug}&fields=id for all.` : `Did you mean "${nearest}"?`
    throw new ApiProblem('not-found', `The study has no result of this id. ${end}`, [
      unknownValue('id', id, known),
    ])
  },
})
