import Link from 'next/link'
import type { ReactNode } from 'react'
import { withWholeWords } from '@/components/page/whole-words'
import { viewPath } from '@/components/study/views'
import { sentenceStart } from '@/evidence/format/number-words'
import { setType } from '@/evidence/format/typography'
import type { Chart, ChartBlock, ChartColumn, ChartRow } from '@/evidence/landscape/chart'
import { ChartKey } from './chart-key'
import { PlotAxis, RowPlot } from './chart-plot'

/** Where a cell stands on a phone: the name with its count and estimate, under it the plot with its limits; and how it is set. */
const places: Record<ChartColumn['role'], string> = {
  count: 'order-2 font-strong text-right',
  estimate: 'order-3 text-right',
  limits: 'order-5 col-span-2 text-right text-note leading-4! text-ink-soft wide:leading-5!',
  remark: 'order-6 text-note leading-4! text-ink-soft wide:leading-5!',
}
const widths: Record<ChartColumn['role'], string> = {
  count: 'w-7/100',
  estimate: 'w-6/100',
  limits: 'w-8/100',
  remark: 'w-10/100',
}

/** A table whose rows hold their own plots on a desk and on paper; on a phone each row is a small grid. */
const tableClass = [
  'block w-full border-collapse text-small table-figures wide:table wide:table-fixed',
  '[&_tr]:grid [&_tr]:grid-cols-[minmax(0,1fr)_4rem_3rem] [&_tr]:gap-x-3 [&_tr]:py-0.5 [&_tr]:break-inside-avoid wide:[&_tr]:table-row',
  '[&_tbody]:block [&_tbody]:border-b [&_tbody]:border-rule wide:[&_tbody]:table-row-group',
  '[&_:is(td,th)]:block [&_:is(td,th)]:align-baseline [&_:is(td,th)]:leading-5 [&_th]:text-left [&_th]:font-normal',
  'wide:[&_:is(td,th)]:table-cell wide:[&_:is(td,th)]:py-0.5 wide:[&_:is(td,th)]:pr-3 wide:[&_:is(td,th):last-child]:pr-0',
  '[&_a]:text-ink [&_a:not(:hover)]:decoration-transparent',
].join(' ')

/** Results of many studies, one a line, drawn in the rows of a table: what is seen and what is read are the same rows. */
export function LandscapeChart({ chart, children }: { chart: Chart; children?: ReactNode }) {
  const titleId = `${chart.id}-title`
  return (
    <figure id={chart.id} aria-labelledby={titleId} className="mt-4 mb-3 font-plain print:break-inside-auto">
      <p id={titleId} className="mb-1 font-text text-sub font-strong">
        {setType(chart.title)}
      </p>
      <ChartKey chart={chart} />
      <table aria-labelledby={titleId} className={tableClass}>
        <colgroup>
          <col className={chart.tellsAssessor ? 'w-17/100' : 'w-14/100'} />
          <col className={chart.tellsAssessor ? 'w-31/100' : 'w-33/100'} />
          <col />
          {chart.columns.map(({ role }) => (
            <col
              key={role}
              className={role === 'remark' && hasLongRemarks(chart) ? 'w-17/100' : widths[role]}
            />
          ))}
        </colgroup>
        <ChartHead chart={chart} />
        {chart.blocks.map((block) => (
          <Block key={`${block.title} ${block.note}`} block={block} chart={chart} />
        ))}
      </table>
      <figcaption className="mt-2 text-note leading-snug text-ink-soft">
        {setType(chart.caption)} {children}
      </figcaption>
    </figure>
  )
}

/** Grades and attribution are words; who judged, and a P value, are short. */
const hasLongRemarks = ({ tellsAssessor, axis }: Chart) => !tellsAssessor && axis.kind === 'linear'

/** The axis stays in sight while its rows go by; a phone shows the axis alone. */
function ChartHead({ chart }: { chart: Chart }) {
  const head = 'sr-only text-note text-ink-soft wide:not-sr-only'
  return (
    <thead className="sticky top-0 z-1 block bg-paper print:static wide:table-header-group [&_th]:align-bottom">
      <tr className="border-b border-rule-strong">
        <th scope="col" className={head}>
          Group
        </th>
        <th scope="col" className={head}>
          Study
        </th>
        <th scope="col" className="relative h-6 text-note">
          <span className="visually-hidden">{chart.axis.title}</span>
          <PlotAxis id={chart.id} axis={chart.axis} />
        </th>
        {chart.columns.map(({ head: words, role }) => (
          <th key={role} scope="col" className={`${head} ${role === 'remark' ? '' : 'text-right!'}`}>
            {words}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Block({ block, chart }: { block: ChartBlock; chart: Chart }) {
  const rows = block.sets.flatMap((ofSet, set) =>
    ofSet.map((row, index) => ({ row, isApart: set > 0 && index === 0 })),
  )
  return (
    <tbody>
      {rows.map(({ row, isApart }, index) => (
        <tr
          key={`${row.joined.study.slug}#${row.joined.result.id}`}
          className={
            isApart
              ? 'border-t border-dashed border-rule-strong wide:border-t-0 wide:*:border-t wide:*:border-dashed wide:*:border-rule-strong'
              : undefined
          }
        >
          {index === 0 && (
            <th
              scope="rowgroup"
              rowSpan={rows.length}
              className="col-span-3 pt-1 align-top! text-note leading-4.5!"
            >
              <strong>{withWholeWords(sentenceStart(setType(block.title)))}</strong>{' '}
              {block.note && <span className="text-ink-soft">{block.note}</span>}
            </th>
          )}
          <RowCells row={row} chart={chart} isApart={isApart} />
        </tr>
      ))}
    </tbody>
  )
}

function RowCells({ row, chart, isApart }: { row: ChartRow; chart: Chart; isApart: boolean }) {
  const { joined, label, cells, mark, absent } = row
  const { study, result, source } = joined
  return (
    <>
      <th scope="row" className="order-1 wide:py-0! wide:leading-6!">
        {isApart && <span className="visually-hidden">Not to be lined up with the rows above: </span>}
        <Link href={viewPath(study.slug, 'summary')} className="wide:inline-block">
          {setType(label)}
        </Link>{' '}
        <Link
          href={`${viewPath(study.slug, 'sources')}#${result.id}`}
          className="hidden text-note leading-6 whitespace-nowrap text-ink-soft! sm:inline-block print:inline"
        >
          {source.shortTitle}
        </Link>
      </th>
      {absent === null ? (
        <td className="relative order-4 h-4 wide:h-5">
          <RowPlot chart={chart} mark={mark} />
        </td>
      ) : (
        <td className="order-2 col-span-2 text-right text-ink-soft italic wide:pl-4 wide:text-left">
          {absent}
        </td>
      )}
      {chart.columns.map(({ role }, index) => (
        <td
          key={role}
          // A phone tells by the mark who judged, and in the table.
          className={`${places[role]} empty:hidden ${role === 'count' && /\d/.test(cells[index] ?? '') ? 'whitespace-nowrap' : ''} ${role === 'remark' && chart.tellsAssessor ? 'sr-only wide:not-sr-only' : ''}`}
        >
          {role === 'count' && cells[index] ? (
            <Link href={`${viewPath(study.slug, 'data')}#${result.id}`}>{cells[index]}</Link>
          ) : (
            cells[index]
          )}
        </td>
      ))}
    </>
  )
}
