import { agreements } from '@/evidence/compare/agreement'
import { listed } from '@/evidence/study/shape/fields'
import { reportShape } from '@/evidence/study/shape/result'
import { sourceShape } from '@/evidence/study/shape/source'
import { standingOf } from '@/evidence/study/standing'
import { standings } from '@/evidence/study/standing-words'
import { bounds, relations, sides } from '@/evidence/study/vocabulary'
import { absenceReasons } from '@/evidence/study/absence'
import { checkVerdicts } from '@/evidence/checks/check'
import { formatReport } from '@/evidence/format/result'
import { printedText } from '@/evidence/study/printed'
import { fromJoined, meaningOf, numberColumn, textColumn, type ExportColumn } from './column'
import { exposureColumns } from './exposure-columns'
import { limitColumns } from './limit-columns'
import { readingColumns } from './reading-columns'
import { poolingColumns } from './pooling-columns'
import { resultColumns } from './result-columns'

/** What the source printed, where, and what our checks and the other sources say of it. */
const ownColumns: readonly ExportColumn[] = [
  textColumn(
    'state',
    `reported, or why there is no number: ${Object.keys(absenceReasons).join(', ')}.`,
    fromJoined(({ report }) => report.state),
  ),
  textColumn(
    'value_printed',
    'The estimate exactly as printed, with its trailing zeros. Empty when the source prints only a count or only limits.',
    fromJoined(({ report }) => report.value && printedText(report.value)),
  ),
  numberColumn(
    'value',
    'see unit',
    'The estimate as a number; read it with value_bound.',
    fromJoined(({ report }) => report.value?.number ?? null),
  ),
  textColumn(
    'value_bound',
    `How the true estimate lies to the number where only a bound is printed: ${listed(bounds)}. Empty where it is the number itself.`,
    fromJoined(({ report }) => report.value?.bound ?? null),
  ),
  numberColumn(
    'count',
    'participants, or units analysed',
    'How many had the event.',
    fromJoined(({ report }) => report.count),
  ),
  numberColumn(
    'denominator',
    'participants, or units analysed',
    'Of how many.',
    fromJoined(({ report }) => report.denominator),
  ),
  ...exposureColumns,
  textColumn(
    'count_status',
    meaningOf(reportShape.shape.countStatus),
    fromJoined(({ report }) => report.countStatus),
  ),
  ...limitColumns,
  textColumn(
    'p_relation',
    'equals, less-than or greater-than; empty without a p value.',
    fromJoined(({ report }) => (report.pValue ? relations[report.pValue.relation] : null)),
  ),
  textColumn(
    'p_printed',
    'P value exactly as printed, with its trailing zeros; read it with p_relation.',
    fromJoined(({ report }) => report.pValue?.printed.text ?? null),
  ),
  numberColumn(
    'p',
    'none (0 to 1)',
    'P value as a number; read it with p_relation.',
    fromJoined(({ report }) => report.pValue?.printed.number ?? null),
  ),
  textColumn(
    'p_sides',
    `${listed(sides)}.`,
    fromJoined(({ report }) => report.pValue?.sides ?? null),
  ),
  textColumn('reads', 'The report as pages print it.', fromJoined(formatReport)),
  textColumn(
    'shown',
    "yes when pages show this report of the result, no when they show another source's.",
    ({ isShown }) => (isShown ? 'yes' : 'no'),
  ),
  textColumn(
    'source',
    'Id of the source.',
    fromJoined(({ source }) => source.id),
  ),
  textColumn(
    'source_title',
    meaningOf(sourceShape.shape.shortTitle),
    fromJoined(({ source }) => source.shortTitle),
  ),
  textColumn(
    'source_kind',
    meaningOf(sourceShape.shape.kind),
    fromJoined(({ source }) => source.kind),
  ),
  textColumn(
    'source_standing',
    `${listed(standings)}: ${meaningOf(sourceShape.shape.standing)}`,
    fromJoined(({ source }) => standingOf(source)),
  ),
  textColumn(
    'doi',
    meaningOf(sourceShape.shape.doi),
    fromJoined(({ source }) => source.doi),
  ),
  textColumn(
    'pmid',
    meaningOf(sourceShape.shape.pmid),
    fromJoined(({ source }) => source.pmid),
  ),
  textColumn(
    'locator',
    meaningOf(reportShape.shape.locator),
    fromJoined(({ report }) => report.locator),
  ),
  textColumn(
    'quote',
    meaningOf(reportShape.shape.quote),
    fromJoined(({ report }) => report.quote),
  ),
  textColumn(
    'note',
    meaningOf(reportShape.shape.note),
    fromJoined(({ report }) => report.note),
  ),
  textColumn(
    'mark',
    'recomputed: other printed numbers or an independent source lead to it. consistent: it is possible, and no more is known. disagrees: a rule fails, or sources differ. cannot-be-checked: none of these.',
    ({ mark }) => mark,
  ),
  textColumn('checks', 'Each rule that applies, with its verdict.', ({ checks }) =>
    joined(
      checks.map(
        ({ rule, verdict, acknowledged }) =>
          `${rule}: ${checkVerdicts[verdict]}${acknowledged ? ' (accepted)' : ''}`,
      ),
    ),
  ),
  textColumn('checks_working', 'The working of each rule, in the same order.', ({ checks }) =>
    joined(
      checks.map(({ working }) => working),
      ' | ',
    ),
  ),
  textColumn(
    'agreement',
    `How the report stands to the one shown: ${listed(agreements)}.`,
    ({ cell }) => cell?.agreement ?? null,
  ),
  textColumn(
    'independent',
    'yes when the source does not derive from the shown one, so that its agreement confirms; empty for the shown one.',
    ({ cell, isShown }) => (cell && !isShown ? (cell.independent ? 'yes' : 'no') : null),
  ),
  textColumn(
    'agreement_reason',
    'What differs, or why it is not comparable.',
    ({ cell }) => cell?.reason ?? null,
  ),
]

const joined = (words: string[], by = '; ') => (words.length === 0 ? null : words.join(by))

/** The columns of the table of reports: which result, what was printed, who says what of it, and what it takes to pool it. */
export const columns = [...resultColumns, ...ownColumns, ...readingColumns, ...poolingColumns]
