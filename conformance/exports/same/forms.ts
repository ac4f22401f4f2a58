import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ResultDomainSection } from '@/components/data/result-domain-section'
import { resultEntries, resultItem } from '@/evidence/api/result-item'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { studyMarkdown } from '@/evidence/exports/markdown/study-markdown'
import { resultsParquet } from '@/evidence/exports/packed/results-parquet'
import { studyWorkbook } from '@/evidence/exports/packed/study-workbook'
import { studyCsv } from '@/evidence/exports/study-csv'
import { jsonText, studyDocument } from '@/evidence/exports/study-json'
import { datasetOf } from '@/evidence/linked-data/dataset'
import type { Study } from '@/evidence/study/study'
import { judgedOf } from '@/evidence/tables/judged'
import { resultsByDomain } from '@/evidence/tables/result-groups'
import { site } from '@/conformance/exports/site'
import { readFhir, readInterface, readJson, readLinkedData } from './read-documents'
import { readCsvText, readParquet, readWorkbook } from './read-rows'
import { readMarkdown, readPage } from './read-words'
import type { Reading } from './said'

/** One form in which a study is published: how it is written, and how a stranger reads what was written. */
type Form<Written> = {
  write: (study: Study) => Written
  /** Returns what the form says; `record` names the reports where the form itself shortens their names. */
  read: (written: Written, record: Study) => Reading | Promise<Reading>
  of?: 'shown'
}
export type AnyForm = {
  name: string
  of: 'reports' | 'shown'
  readingOf: (written: Study, record?: Study) => Promise<Reading>
}

function form<Written>(name: string, { write, read, of }: Form<Written>): AnyForm {
  return {
    name,
    of: of ?? 'reports',
    readingOf: async (study, record = study) => read(write(study), record),
  }
}

/** Returns the tables of the data view as the page has them. */
function dataView(study: Study): string {
  const judged = judgedOf(study)
  return resultsByDomain(study)
    .map((domain) => renderToStaticMarkup(createElement(ResultDomainSection, { domain, judged })))
    .join('')
}

/** Every form that says something of every result. */
export const forms: readonly AnyForm[] = [
  form('the data view', { write: dataView, read: readPage }),
  form('CSV', { write: studyCsv, read: readCsvText }),
  form('Excel', { write: (study) => studyWorkbook(study, site), read: readWorkbook }),
  form('Parquet', { write: (study) => resultsParquet([study]), read: readParquet }),
  form('JSON', { write: (study) => jsonText(studyDocument(study, site)), read: readJson }),
  form('FHIR', { write: (study) => jsonText(studyBundle(study, site)), read: readFhir }),
  form('Markdown', { write: (study) => studyMarkdown(study, null, site), read: readMarkdown }),
  form('the interface', {
    write: (study) => JSON.stringify(resultEntries(study).map((entry) => resultItem(entry, site.address))),
    read: readInterface,
  }),
  form('linked data', {
    write: (study) => JSON.stringify(datasetOf(study, site, '2026-11-23')),
    read: readLinkedData,
    of: 'shown',
  }),
]
