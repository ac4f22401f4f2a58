import { bibtexText } from '@/app/references/bibtex'
import { risText } from '@/app/references/ris'
import { referenceWriters } from '@/app/references/writers'
import { site } from '@/app/site'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import type { ExportEnding } from '@/evidence/exports/formats'
import { studyMarkdown } from '@/evidence/exports/markdown/study-markdown'
import { studyArchive } from '@/evidence/exports/packed/study-archive'
import { studyWorkbook } from '@/evidence/exports/packed/study-workbook'
import { cslItemsOf } from '@/evidence/exports/references/csl-item'
import { studyCsv } from '@/evidence/exports/study-csv'
import { jsonText, studyDocument } from '@/evidence/exports/study-json'
import { getResolvedArticle } from '@/queries/articles'
import { getReadings } from '@/queries/readings'
import { getNames } from '@/queries/names'
import { getHistory } from '@/queries/revisions'
import type { Study } from '@/evidence/study/study'

type Made = string | Uint8Array<ArrayBuffer>

/** What is kept beside a record: its history, and who read its values. */
const kept = ({ slug }: Study) => Promise.all([getHistory(slug), getReadings(slug)])

/** How each file of a study is made, all from the same study. */
export const makers: Record<ExportEnding, (study: Study) => Made | Promise<Made>> = {
  '.csv': async (study) => studyCsv(study, await getReadings(study.slug)),
  '.fhir.json': async (study) => jsonText(studyBundle(study, site, ...(await kept(study)), await getNames())),
  '.md': async (study) => studyMarkdown(study, await getResolvedArticle(study.slug, 'summary'), site),
  '.ris': (study) => risText(cslItemsOf(study, site)),
  '.bib': (study) => bibtexText(cslItemsOf(study, site)),
  '.csl.json': (study) => jsonText(cslItemsOf(study, site)),
  '.xlsx': async (study) => studyWorkbook(study, site, await getReadings(study.slug)),
  '.zip': async (study) =>
    studyArchive(study, site, referenceWriters, ...(await kept(study)), await getNames()),
  '.json': async (study) => jsonText(studyDocument(study, site, ...(await kept(study)))),
}
