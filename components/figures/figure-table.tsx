import { ColumnHeads } from '@/components/page/column-heads'
import { setType } from '@/evidence/format/typography'
import type { FigureTable as Table } from '@/evidence/figures/marks/figure'

type Props = {
  table: Table
  /** Of the figure: tables of several figures of a page may have one caption. */
  title: string
}

/** On a phone the table scrolls rather than set a column one word wide. */
const tableLook = [
  'visible w-max max-w-[max(100%,34rem)] table-figures',
  '[&_:is(td,th)]:border-b [&_:is(td,th)]:border-rule [&_:is(td,th)]:py-[0.3rem] [&_:is(td,th)]:pr-5',
  '[&_:is(td,th)]:text-left [&_:is(td,th)]:align-baseline [&_:is(td,th)]:font-normal',
  '[&_thead_th]:border-rule-strong [&_thead_th]:text-ink-soft',
].join(' ')

/** The table twin of a figure; the first cell of each row names the row. */
export function FigureTable({ table, title }: Props) {
  return (
    // A region that scrolls must be reachable without a pointer. In this room no table of six columns scrolls: its region is
    // then nothing to stop at, and what is hidden takes no focus.
    <section
      className={`figure-table overflow-x-auto ${table.columns.length < 7 ? '@min-[34rem]:invisible' : ''}`}
      aria-label={`Table: ${setType(title)}`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={tableLook}>
        <caption className="py-2 text-left text-ink-soft">{setType(table.caption)}</caption>
        <ColumnHeads columns={table.columns.map(setType)} />
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {setType(cell)}
                  </th>
                ) : (
                  <td key={column}>{setType(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
