import { formatShare } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatPeople } from '@/evidence/format/people'
import { formatReport } from '@/evidence/format/result'
import { allottedTo } from '@/evidence/study/allotted'
import { isOfOneArm, type OfOneArm } from '@/evidence/study/arms-of-key-result'
import { describeAbsence, missingState } from '@/evidence/study/absence'
import { groupedBy } from '@/evidence/study/grouped'
import { findSource, joinResult } from '@/evidence/study/join'
import type { Arm, Source, Study } from '@/evidence/study/study'
import { drawnEstimate } from './drawn-estimate'
import type { Figure } from './marks/figure'
import { armMarks, keyOfArms } from './harms-by-arm'
import { placeRowPlot, type PlotRow, type RowPlot } from './plots/row-plot'
import { lowerFirst, sourcesInWords } from './words'

/** One characteristic in each arm, in the order of the arms: its words, and its share in percent where it is one. */
type Characteristic = { group: string; label: string; ofArms: { words: string; share: number | null }[] }

/**
 * Returns whom each arm of a randomised study took in, a column for each arm: characteristics that a source prints by arm, and the
 * kinds of people that each arm divides into without remainder. Null where no source that was read prints any by arm.
 */
export function baselineByArm(study: Study): Figure | null {
  const { arms } = study
  if (study.design.allocation !== 'randomised' || arms.length < 2) return null
  const measured = measuredIn(study)
  const divided = dividedIn(study)
  const rows = [...measured.rows, ...divided.rows]
  const [first] = rows
  if (!first) return null
  const groups = [...groupedBy(rows, ({ group }) => group).entries()]
  const plot: RowPlot = {
    groups: groups.map(([group, own]) => ({ sentence: group, rows: own.map(rowOf) })),
    columns: arms.map(({ title }) => ({ head: title, align: 'end' as const })),
    axis: {
      kind: 'linear',
      domain: [0, 100],
      title: 'Share of the arm, %',
      reference: null,
      directions: null,
    },
    key: keyOfArms(arms),
    tight: true,
  }
  const told = ({ ofArms }: Characteristic) =>
    ofArms.map(({ words }, at) => `${words} on ${lowerFirst(arms[at]?.title ?? '')}`).join(', ')
  return {
    id: 'baseline',
    title: `${first.label}: ${told(first)}`,
    caption: `Whom each arm took in, of everybody allotted to it. Left out is what our record does not hold by arm. ${divided.rows.length > 0 ? 'Shares of kinds of people are worked out by us from the printed numbers. ' : ''}${sourcesInWords([...measured.sources, ...divided.sources])}`,
    description: `Baseline characteristics by arm. ${rows.map((row) => `${row.label}: ${told(row)}.`).join(' ')}`,
    table: {
      caption: 'Baseline characteristics by arm',
      columns: ['Characteristic', ...arms.map((arm) => headOf(study, arm))],
      rows: rows.map(({ label, ofArms }) => [label, ...ofArms.map(({ words }) => words)]),
    },
    draw: (width) => placeRowPlot(plot, width),
  }
}

function headOf(study: Study, arm: Arm): string {
  const allotted = allottedTo(study, arm)
  return allotted === null
    ? arm.title
    : `${arm.title} (${formatPeople(allotted.n, { one: 'patient', many: 'patients' })})`
}

const rowOf = ({ label, ofArms }: Characteristic): PlotRow => ({
  label,
  cells: ofArms.map(({ words }) => words),
  line: ofArms.map(({ words }) => words).join(' v '),
  absent: null,
  plot: (scale, y) =>
    armMarks(
      ofArms.map(({ share }) => share),
      scale,
      y,
    ),
})

/** What was measured at the start and is printed for one arm or more. */
function measuredIn(study: Study): { rows: Characteristic[]; sources: Source[] } {
  const reports = study.results
    .map(({ id }) => joinResult(study, id))
    .filter(isOfOneArm)
    .filter(({ outcome, population }) => outcome.domain === 'baseline' && population.subgroup === null)
  const asked = ({ outcome, result }: OfOneArm) => [outcome.id, result.kind, result.timePoint].join('|')
  const rows = [...groupedBy(reports, asked).values()].map((same): Characteristic => ({
    group: same[0]?.outcome.group ?? '',
    label: labelOf(same),
    ofArms: study.arms.map(({ id }) => {
      const one = same.find(({ arm }) => arm.id === id)
      return { words: one ? wordsOf(one) : 'not printed', share: one ? shareOf(one) : null }
    }),
  }))
  return { rows, sources: reports.map(({ source }) => source) }
}

/** Returns the characteristic, with the kind of average where it is one: `Age, median`. */
function labelOf([one]: readonly OfOneArm[]): string {
  if (one === undefined) return ''
  return ['median', 'mean'].includes(one.result.kind)
    ? `${one.outcome.title}, ${one.result.kind}`
    : one.outcome.title
}

const wordsOf = (one: OfOneArm): string =>
  one.report.state === 'reported' ? formatReport(one) : describeAbsence(missingState(one.report.state))

const shareOf = (one: OfOneArm): number | null =>
  ['proportion', 'count'].includes(one.result.kind) ? drawnEstimate(one) : null

/** What divides the people of every arm without remainder, with how many of each arm were of each kind. */
function dividedIn(study: Study): { rows: Characteristic[]; sources: Source[] } {
  const kinds = study.populations.filter(
    ({ subgroup, armId, n }) => subgroup !== null && armId !== null && n !== null,
  )
  const whole = study.arms.map((arm) => allottedTo(study, arm)?.n ?? null)
  const divisions = [...groupedBy(kinds, ({ subgroup }) => subgroup?.by ?? '').entries()].filter(
    ([, parts]) =>
      study.arms.every(
        ({ id }, at) => sumOf(parts.filter(({ armId }) => armId === id).map(({ n }) => n)) === whole[at],
      ),
  )
  const rows = divisions.flatMap(([by, parts]) =>
    [...groupedBy(parts, ({ subgroup }) => subgroup?.level ?? '').entries()].map(
      ([level, ofLevel]): Characteristic => ({
        group: by,
        label: sentenceStart(level),
        ofArms: study.arms.map(({ id }, at) => {
          const n = sumOf(ofLevel.filter(({ armId }) => armId === id).map((one) => one.n))
          const of = whole[at] ?? 0
          return { words: `${n} of ${of} (${formatShare(n, of)}%, computed)`, share: (n / of) * 100 }
        }),
      }),
    ),
  )
  const pointers = divisions.flatMap(([, parts]) => parts.map(({ pointer }) => pointer.sourceId))
  return { rows, sources: pointers.map((id) => findSource(study, id)) }
}

const sumOf = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0)
