import { z } from 'zod'
import { citationOf } from '@/evidence/format/citation'
import { sentenceStart } from '@/evidence/format/number-words'
import { readingInWords } from '@/evidence/format/reading'
import { text } from '@/evidence/study/shape/fields'
import { sourceShape } from '@/evidence/study/shape/source'
import { studyShape } from '@/evidence/study/shape/study'
import type { Source, Study } from '@/evidence/study/study'

/** A source as it is published: as it is stored, with what is printed of its reference. */
export const publishedSourceShape = sourceShape.extend({
  title: text
    .nullable()
    .describe('The title that the work itself bears; null where our record does not know it'),
  extentRead: text.describe('What was read of it, in words; `read` holds the same as data'),
  citation: text.describe('The reference in the Vancouver order, without identifiers'),
})

/** A study as files and interface publish it. */
export const publishedStudyShape = studyShape.extend({ sources: z.array(publishedSourceShape).min(1) })

/** Returns a source as it is published. */
export const publishedSource = (source: Source): z.output<typeof publishedSourceShape> => ({
  ...source,
  title: source.reference.title ?? null,
  extentRead: sentenceStart(readingInWords(source.read)),
  citation: citationOf(source),
})

/** Returns a study as it is published. */
export const publishedStudy = (study: Study): z.output<typeof publishedStudyShape> => ({
  ...study,
  sources: study.sources.map(publishedSource),
})
