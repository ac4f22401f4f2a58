import { z } from 'zod'
import { publishedRevisions, publishedRevisionShape } from '@/evidence/exports/published-revision'
import { revisionKinds } from '@/evidence/revisions/kinds'
import { id, keysOf } from '@/evidence/study/shape/fields'
import { requireKnownNames } from './known-names'
import { listParameters, listSchema, pageOf } from './list'
import { defineOperation } from './operation'
import { inOrder, orderParameter, ordersByDay } from './order'
import { updatedSince } from './updated-since'

const revisionItemSchema = z.strictObject({
  study: id.describe('Slug of the study'),
  ...publishedRevisionShape.shape,
})
const someFields = revisionItemSchema.partial()
const path = '/api/v1/revisions'
const day = updatedSince
const orders = ordersByDay(({ date }: { date: string }) => date)

export const listRevisions = defineOperation({
  id: 'listRevisions',
  path,
  summary: 'List revisions',
  description:
    'What changed in each study since it was published, the oldest first within a study: corrections and retractions among updates. Which numbers, parts of the record, sentences and figures changed is computed.',
  parameters: z.object({
    study: z.array(z.string()).optional().describe('Slug of the study.'),
    updatedSince: day.describe('Revisions of this day or later: 2026-11-23.'),
    kind: z.array(keysOf(revisionKinds)).optional().describe('Why the revision was made.'),
    ...orderParameter(orders, 'by study, the oldest first within one,'),
    ...listParameters(revisionItemSchema),
  }),
  schemas: {
    Revision: revisionItemSchema,
    RevisionFields: someFields,
    RevisionList: listSchema(revisionItemSchema, someFields),
  },
  answers: 'RevisionList',
  mayBeKept: true,
  examples: [
    {
      title: 'When one study was published here',
      address: '/api/v1/revisions?study=atezolizumab-asps&kind=new&fields=study,number,date',
      shows: { items: [{ study: 'atezolizumab-asps', number: 1, date: '2026-11-23' }] },
    },
  ],
  answer: async (asked, { reads, site }) => {
    await requireKnownNames(asked, reads)
    const histories = await reads.histories()
    const { study, kind: kinds } = asked
    const slugs = study ? [...new Set(study)].toSorted() : await reads.names('study')
    const found = slugs
      .flatMap((slug) =>
        publishedRevisions(slug, histories[slug] ?? [], site).map((revision) => ({
          study: slug,
          ...revision,
        })),
      )
      .filter(({ date }) => asked.updatedSince === undefined || date >= asked.updatedSince)
      .filter(({ kind }) => !kinds || (kind !== null && kinds.includes(kind)))
    const keyOf = ({ study, number }: (typeof found)[number]) => `${study}/${number}`
    return pageOf(inOrder(found, asked.order, orders), { path, asked, keyOf }, (item) => item)
  },
})
