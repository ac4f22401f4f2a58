import { citationOf } from '@/evidence/format/citation'
import { readingInWords } from '@/evidence/format/reading'
import { noReadings } from '@/evidence/readings/readings-schema'
import { standingOf } from '@/evidence/study/standing'
import { findingColumns, findingRows } from '../findings-csv'
import { publishedRevisions } from '../published-revision'
import { columns as reportColumns } from '../report-columns'
import { reportRows } from '../report-row'
import { day, number, study, text, yes, type BulkContent, type BulkTable } from './bulk-table'
import { populationsTable, studiesTable } from './record-tables'

/** Every table, by the name of its file. */
export const bulkTables = {
  results: ({ studies, readings }: BulkContent): BulkTable => ({
    title: 'Every report of every result, one a row',
    columns: reportColumns,
    key: ['study', 'result', 'source'],
    rows: studies.flatMap((one) =>
      reportRows(one, readings[one.slug] ?? noReadings).map((row) =>
        reportColumns.map(({ cell }) => cell(row)),
      ),
    ),
  }),
  findings: ({ studies }: BulkContent): BulkTable => ({
    title: 'Summaries of findings, one outcome a row',
    columns: findingColumns,
    key: [],
    rows: findingRows(studies),
  }),
  studies: studiesTable,
  populations: populationsTable,
  sources: ({ studies }: BulkContent): BulkTable => ({
    title: 'The sources',
    columns: [
      study,
      text('source', 'Id of the source within its study.'),
      text('kind', 'Kind of the source.'),
      text('citation', 'First author, title, place and date, as far as they are known.'),
      text('title', 'Title that the work bears; empty where it is not known.'),
      text('doi', 'DOI of the source.'),
      text('pmid', 'PubMed id of the source.'),
      text('pmcid', 'PubMed Central id of the source.'),
      text('url', 'Address that may be linked.'),
      day('published', 'Date of publication.'),
      day('accessed', 'Date on which it was read.'),
      text('derived_from', 'Source that it was written from; its agreement with that is no confirmation.'),
      text('primary', 'yes for the source that the summary is of.'),
      text('standing', 'Whether it was corrected or retracted since, as a person confirmed it.'),
      text('read', 'What was read of it.'),
    ],
    key: ['study', 'source'],
    rows: studies.flatMap((one) =>
      one.sources.map((source) => [
        one.slug,
        source.id,
        source.kind,
        citationOf(source),
        source.reference.title ?? null,
        source.doi,
        source.pmid,
        source.pmcid,
        source.url,
        source.published,
        source.accessed,
        source.derivedFromId,
        yes(source.id === one.primarySourceId),
        standingOf(source),
        readingInWords(source.read),
      ]),
    ),
  }),
  rulings: ({ studies }: BulkContent): BulkTable => ({
    title: "Editors' rulings on disagreements",
    columns: [
      study,
      text('ruling', 'Id of the ruling within its study.'),
      text('title', 'Its title.'),
      text('kind', 'What kind of disagreement.'),
      text('outcome', 'resolved: one report is shown. not-comparable: both stand. open: undecided.'),
      text(
        'strength',
        'shown: a source says so or a computation shows it. probable: the likely explanation. open: not known.',
      ),
      text('basis', 'What it rests on.'),
      text('results', 'Ids of the results that it speaks of, with semicolons between them.'),
      text('against', 'Result of another study that those are held against.'),
      text('shown_source', 'Source whose report is shown.'),
      text('claims', 'Sources whose words it judges, with semicolons between them.'),
      text('reason', 'Why, in words.'),
      day('decided_on', 'When it was judged.'),
      text('decided_by', 'Who judged.'),
    ],
    key: ['study', 'ruling'],
    rows: studies.flatMap((one) =>
      one.resolutions.map((ruling) => [
        one.slug,
        ruling.id,
        ruling.title,
        ruling.kind,
        ruling.outcome,
        ruling.strength,
        ruling.basis?.kind ?? null,
        ruling.resultIds.join(';') || null,
        ruling.against && `${ruling.against.slug}/${ruling.against.resultId}`,
        ruling.shownSourceId,
        ruling.claims.map(({ sourceId }) => sourceId).join(';') || null,
        ruling.reason,
        ruling.decidedOn,
        ruling.decidedBy,
      ]),
    ),
  }),
  revisions: ({ studies, histories, site }: BulkContent): BulkTable => ({
    title: 'What changed since publication',
    columns: [
      study,
      number('revision', 'none', 'Number of the revision, from 1.'),
      day('date', 'Its day.'),
      text('kind', 'Why it was made; empty where that was not recorded.'),
      text('note', 'What changed, in words.'),
      number('changed_numbers', 'numbers', 'How many published numbers changed, by computation.'),
      text('address', 'Where the page of the history tells it.'),
    ],
    key: ['study', 'revision'],
    rows: studies.flatMap((one) =>
      publishedRevisions(one.slug, histories[one.slug] ?? [], site).map((revision) => [
        one.slug,
        revision.number,
        revision.date,
        revision.kind,
        revision.reason,
        revision.numbers.length,
        revision.address,
      ]),
    ),
  }),
} satisfies Record<string, (content: BulkContent) => BulkTable>

export type BulkName = keyof typeof bulkTables
export const bulkNames = Object.keys(bulkTables) as BulkName[]
