import { marks } from '@/evidence/checks/mark'
import { resultsByDomain } from '@/evidence/tables/result-groups'
import type { Study } from '@/evidence/study/study'
import type { ResultRow } from '@/evidence/tables/result-rows'
import { reportRows } from '../report-row'
import { plainSpaces } from '@/evidence/format/typography'

const heads = [
  'Result',
  'Count',
  'Value',
  'Interval, range or P value',
  'Population',
  'Assessed by',
  'Data cut-off',
  'Source',
  'Mark',
  'Result id',
]

/** Returns every report of a study as Markdown tables, in the words and the order of the data view. */
export function resultTables(study: Study): string {
  const markAt = new Map(reportRows(study).map(({ joined, mark }) => [joined.report.id, marks[mark]]))
  const line = (row: ResultRow, isShown: boolean) =>
    tableLine([
      isShown ? row.title : `${row.title}, as in ${row.joined.source.shortTitle}`,
      row.count,
      row.value,
      row.spread,
      row.population,
      row.assessor,
      row.dataCutoff,
      `${row.joined.source.shortTitle}, ${row.joined.report.locator}`,
      markAt.get(row.joined.report.id) ?? '',
      `[${row.joined.result.id}]`,
    ])
  return resultsByDomain(study)
    .flatMap(({ title, groups }) => [
      `## ${title}`,
      ...groups.flatMap((group) => [
        `### ${group.title}`,
        [
          tableLine(heads),
          tableLine(heads.map(() => '---')),
          ...group.rows.flatMap(({ shown, others }) => [
            line(shown, true),
            ...others.map((row) => line(row, false)),
          ]),
        ].join('\n'),
      ]),
    ])
    .join('\n\n')
}

const tableLine = (cells: string[]) =>
  `| ${cells.map((cell) => plainSpaces(cell).replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`
