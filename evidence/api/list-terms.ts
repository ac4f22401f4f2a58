import { z } from 'zod'
import { text } from '@/evidence/study/shape/fields'
import { termShape } from '@/evidence/study/shape/term'
import { requireKnown } from './fault'
import { listParameters, listSchema, pageOf } from './list'
import { defineOperation } from './operation'

const termItemSchema = termShape.extend({ address: text.describe('Where the glossary has it') })
const someFields = termItemSchema.partial()
const path = '/api/v1/terms'

export const listTerms = defineOperation({
  id: 'listTerms',
  path,
  summary: 'List terms',
  description: 'The glossary, in its own order: each word in plain language and in its exact sense.',
  parameters: z.object({
    id: z.array(z.string()).optional().describe('Id of a term.'),
    ...listParameters(termItemSchema),
  }),
  schemas: { Term: termItemSchema, TermFields: someFields, TermList: listSchema(termItemSchema, someFields) },
  answers: 'TermList',
  mayBeKept: true,
  examples: [
    {
      title: 'What a denominator is',
      address: '/api/v1/terms?id=denominator&fields=id,term,plain',
      shows: { total: 1, items: [{ id: 'denominator' }] },
    },
  ],
  answer: async (asked, { reads, site }) => {
    const terms = await reads.terms()
    requireKnown('id', asked.id, () => terms.map((term) => term.id))
    const found = terms.filter((term) => !asked.id || asked.id.includes(term.id))
    return pageOf(found, { path, asked, keyOf: (term) => term.id }, (term) => ({
      ...term,
      address: `${site.address}/glossary#${term.id}`,
    }))
  },
})
