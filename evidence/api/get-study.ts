import { z } from 'zod'
import { publishedStudy, publishedStudyShape } from '@/evidence/exports/published-study'
import { publishedRevisions, publishedRevisionShape } from '@/evidence/exports/published-revision'
import { reportRows } from '@/evidence/exports/report-row'
import { reportJudgementSchema } from '@/evidence/exports/report-judgement'
import { text } from '@/evidence/study/shape/fields'
import { studyAddress } from '@/evidence/study/site'
import { judgementOf } from '@/evidence/exports/study-json'
import { withFields } from './list'
import { defineOperation } from './operation'
import { requireStudy } from './require-study'

/** A whole study: its record, and what we say of each report. */
const studyDetailSchema = z.strictObject({
  address: text.describe('The page of the study, for people'),
  ...publishedStudyShape.shape,
  reports: z.array(reportJudgementSchema).describe('What we say of each report of each result'),
  revisions: z.array(publishedRevisionShape).describe('What changed since publication, the oldest first'),
})
const names = Object.keys(studyDetailSchema.shape) as [string, ...string[]]
const someFields = studyDetailSchema.partial()

export const getStudyOperation = defineOperation({
  id: 'getStudy',
  path: '/api/v1/studies/{slug}',
  summary: 'Read a study',
  description:
    'One study as it was transcribed, with numbers as printed and absence as a state, and with our checks. Holds what the file /studies/{slug}.json holds.',
  parameters: z.object({
    slug: z.string().max(200).describe('Name of the study in addresses.'),
    fields: z.array(z.enum(names)).optional().describe('Only these names of the study; all when left out.'),
  }),
  schemas: {
    Study: studyDetailSchema,
    StudyFields: someFields,
    StudyAnswer: z.union([studyDetailSchema, someFields]),
  },
  answers: 'StudyAnswer',
  mayBeKept: true,
  examples: [
    {
      title: 'Which registry record and which key result a study has',
      address: '/api/v1/studies/atezolizumab-asps?fields=slug,registryId,keyResultId,conditions',
      shows: { slug: 'atezolizumab-asps', registryId: 'NCT03141684' },
    },
  ],
  answer: async ({ slug, fields }, { reads, site }) => {
    const study = await requireStudy(reads, slug)
    const address = studyAddress(site, study.slug)
    return withFields(
      {
        address,
        ...publishedStudy(study),
        reports: reportRows(study, await reads.readings(study.slug)).map(judgementOf),
        revisions: publishedRevisions(study.slug, (await reads.histories())[study.slug] ?? [], site),
      },
      fields,
    )
  },
})
