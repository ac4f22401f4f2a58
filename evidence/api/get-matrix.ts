import { z } from 'zod'
import { agreements } from '@/evidence/compare/agreement'
import { compareSources } from '@/evidence/compare/compare-sources'
import { flag, id, keysOf, text } from '@/evidence/study/shape/fields'
import { defineOperation } from './operation'
import { requireStudy } from './require-study'

const cellSchema = z.strictObject({
  resultId: id.describe('The result'),
  sourceId: id.describe('The source'),
  agreement: keysOf(agreements).describe('How the source stands to the report that pages show'),
  independent: flag.describe('False where the source was written from the shown one'),
  reason: text.describe('What differs, or why there is nothing to compare'),
  resolutionId: id.nullable().describe('The ruling on it; null where there is none'),
})
const matrixSchema = z.strictObject({
  study: id.describe('Slug of the study'),
  sources: z.array(id).describe('The sources that print a result, in the order of the record'),
  cells: z.array(cellSchema).describe('One for each result and each of these sources'),
  notComparable: z
    .array(
      z.strictObject({
        resultIds: z.array(id).length(2).describe('Two results'),
        keys: z.array(text).describe('What they do not share'),
        reason: text.describe('The same in words'),
      }),
    )
    .describe(
      'Results that answer one question in other people, by another assessor or at another time: both stand',
    ),
})

export const getMatrix = defineOperation({
  id: 'getMatrix',
  path: '/api/v1/studies/{slug}/matrix',
  summary: 'Compare the sources of a study',
  description:
    'Each result by each source: whether it agrees with the one that pages show, differs, or says nothing of it.',
  parameters: z.object({ slug: z.string().max(200).describe('Name of the study in addresses.') }),
  schemas: { Matrix: matrixSchema },
  answers: 'Matrix',
  mayBeKept: true,
  examples: [
    {
      title: 'The sources of one study, result by result',
      address: '/api/v1/studies/sunitinib-asps-2011/matrix',
      shows: { study: 'sunitinib-asps-2011' },
    },
  ],
  answer: async ({ slug }, { reads }) => {
    const study = await requireStudy(reads, slug)
    const { cells, notComparable } = compareSources(study)
    const used = new Set(cells.map(({ sourceId }) => sourceId))
    return {
      study: study.slug,
      sources: study.sources.filter((source) => used.has(source.id)).map((source) => source.id),
      cells: cells.map((cell) => ({ ...cell })),
      notComparable: notComparable.map(({ resultIds, keys, reason }) => ({
        resultIds,
        keys: [...keys],
        reason,
      })),
    }
  },
})
