import { methodInWords } from '@/evidence/compare/method-in-words'
import { comparisonFindings, uncomparedFindings } from '@/evidence/landscape/comparison-findings'
import type { Study } from '@/evidence/study/study'
import { numberNeeded } from '@/evidence/tables/number-needed'
import type { Finding } from '@/evidence/tables/summary-of-findings'
import { peopleOfThousand } from '@/evidence/tables/uncompared'
import type { Cell } from './column'
import { csvTable } from './csv'

/** One line of a summary of findings with the table that it stands in. */
type FindingRow = { study: Study; finding: Finding; comparison: string | null; referenceClass: string | null }

type FindingColumn = {
  name: string
  type: 'text' | 'number' | 'date'
  unit: string | null
  meaning: string
  cell: (row: FindingRow) => Cell
}

const text = (name: string, meaning: string, cell: FindingColumn['cell']): FindingColumn => ({
  name,
  type: 'text',
  unit: null,
  meaning,
  cell,
})
const people = (name: string, meaning: string, cell: FindingColumn['cell']): FindingColumn => ({
  name,
  type: 'number',
  unit: 'people of 1,000',
  meaning,
  cell,
})

/** Every column of a summary of findings, with what the data dictionary says of it. */
export const findingColumns: readonly FindingColumn[] = [
  text('study', 'Name of the study in addresses.', ({ study }) => study.slug),
  text(
    'comparison',
    'The arm, and the one that it is compared with. Empty where nobody was compared.',
    ({ comparison }) => comparison,
  ),
  text('outcome', 'What was measured.', ({ finding }) => finding.outcome),
  text(
    'result',
    'The result in the table of results on which the line stands.',
    ({ finding }) => finding.joined.result.id,
  ),
  text('people', 'In whom, and in how many studies.', ({ finding }) => finding.people),
  text('reference_class', 'Whose 1,000 people the numbers speak of.', ({ referenceClass }) => referenceClass),
  text(
    'effect',
    'The effect as its source prints it; "computed" where it is ours.',
    ({ finding }) => finding.relative,
  ),
  text('arms', 'What each arm had, as printed.', ({ finding }) => finding.arms.join('; ') || null),
  text(
    'event',
    'What is counted of 1,000 people. Empty where nothing was worked out.',
    ({ finding }) => finding.absolute?.event ?? null,
  ),
  text(
    'horizon',
    'When it is counted. Empty where the record names no time.',
    ({ finding }) => finding.absolute?.horizon ?? null,
  ),
  people(
    'control',
    'Of 1,000 people of the comparator, who had the event: the risk on which the rest stands.',
    ({ finding }) => finding.absolute?.control ?? null,
  ),
  text(
    'control_source',
    'The source that prints the comparator’s risk.',
    ({ finding }) => finding.absolute?.controlRisk.source.id ?? null,
  ),
  text(
    'control_result',
    'The result that is the comparator’s risk.',
    ({ finding }) => finding.absolute?.controlRisk.result.id ?? null,
  ),
  people(
    'experimental',
    'Of 1,000 people of the other arm, who had the event.',
    ({ finding }) => finding.absolute?.experimental ?? null,
  ),
  people(
    'difference',
    'The difference between the two; below 0 is fewer.',
    ({ finding }) => finding.absolute?.difference ?? null,
  ),
  people(
    'difference_low',
    'Lower limit of the difference. Empty where there is no interval.',
    ({ finding }) => limitsOf(finding)?.[0] ?? null,
  ),
  people(
    'difference_high',
    'Upper limit of the difference.',
    ({ finding }) => limitsOf(finding)?.[1] ?? null,
  ),
  {
    name: 'level',
    type: 'number',
    unit: 'percent',
    meaning: 'Level of the interval of the difference.',
    cell: ({ finding }) => finding.absolute?.level ?? null,
  },
  text(
    'method',
    'How the numbers of 1,000 people were worked out.',
    ({ finding }) => finding.absolute && methodInWords(finding.absolute),
  ),
  people(
    'treated',
    'Of 1,000 people treated, who had what was counted, where nobody was compared.',
    ({ finding }) => (finding.pair === null ? (peopleOfThousand(finding)?.people ?? null) : null),
  ),
  text(
    'certainty',
    'How sure this is by GRADE: high, moderate, low, very low, or not judged.',
    ({ finding }) => finding.grade?.level ?? 'not judged',
  ),
  text(
    'steps',
    'What moved the level. Empty where it was not judged.',
    ({ finding }) => finding.grade?.steps ?? null,
  ),
  text(
    'reasons',
    'Each domain with its reason.',
    ({ finding }) =>
      finding.grade?.reasons
        .map(({ domain, step, reason }) => `${domain} (${step ?? 'no change'}): ${reason}`)
        .join(' ') ?? null,
  ),
  text('judged_by', 'Who judged.', ({ finding }) => finding.grade?.judgement.judgedBy ?? null),
  text(
    'seconded_by',
    'Who seconded the judgement. Empty where nobody did.',
    ({ finding }) => finding.grade?.judgement.secondedBy ?? null,
  ),
  {
    name: 'judged_on',
    type: 'date',
    unit: null,
    meaning: 'When it was judged.',
    cell: ({ finding }) => finding.grade?.judgement.judgedOn ?? null,
  },
  text(
    'statement',
    'What happens, in the words that the certainty bears.',
    ({ finding }) => finding.statement,
  ),
  {
    name: 'number_needed',
    type: 'number',
    unit: 'people',
    meaning:
      'Number needed to treat for one more or one fewer event at the horizon, rounded up. Empty where none is told.',
    cell: ({ finding }) => neededOf(finding)?.number ?? null,
  },
  {
    name: 'number_needed_low',
    type: 'number',
    unit: 'people',
    meaning: 'Its lower limit.',
    cell: ({ finding }) => neededOf(finding)?.low ?? null,
  },
  {
    name: 'number_needed_high',
    type: 'number',
    unit: 'people',
    meaning: 'Its upper limit.',
    cell: ({ finding }) => neededOf(finding)?.high ?? null,
  },
  text('number_needed_none', 'Why no number needed to treat is told.', ({ finding }) => whyNone(finding)),
]

function limitsOf({ absolute }: Finding): [number, number] | null {
  if (absolute?.low == null || absolute.high === null) return null
  return [Math.min(absolute.low, absolute.high), Math.max(absolute.low, absolute.high)]
}

function neededOf(finding: Finding) {
  const needed = finding.pair === null ? null : numberNeeded(finding)
  return needed?.kind === 'number' ? needed : null
}

function whyNone(finding: Finding): string | null {
  if (finding.pair === null) return 'nobody was compared'
  const needed = numberNeeded(finding)
  return needed.kind === 'none' ? needed.reason : null
}

/** Returns the lines of every summary of findings of the studies, table by table. */
function rowsOf(studies: readonly Study[], disease: string | null): FindingRow[] {
  return [
    ...comparisonFindings(studies, disease).flatMap(({ study, title, referenceClass, findings }) =>
      findings.map((finding) => ({ study, finding, comparison: title, referenceClass })),
    ),
    ...uncomparedFindings(studies).flatMap(({ study, findings }) =>
      findings.map((finding) => ({ study, finding, comparison: null, referenceClass: null })),
    ),
  ]
}

/** Returns the summaries of findings of the studies as CSV, one outcome a row; with a disease by name, as its page tells them. */
export function findingsCsv(studies: readonly Study[], disease: string | null = null): string {
  return csvTable(
    findingColumns.map(({ name }) => name),
    findingRows(studies, disease),
  )
}

/** Returns the cells of the summaries of findings of the studies, one outcome a row. */
export const findingRows = (studies: readonly Study[], disease: string | null = null): Cell[][] =>
  rowsOf(studies, disease).map((row) => findingColumns.map(({ cell }) => cell(row)))
