import { ColumnHeads } from '@/components/page/column-heads'
import { setType } from '@/evidence/format/typography'
import type { FigureTable as Table } from '@/evidence/figures/marks/figure'

type Props = {
  table: Table
  /** Of the figure: tables of several figures of a page may have one caption. */
  title: string
}

/** The table twin of a figure; the first cell of each row names the row. */
export function FigureTable({ table, title }: Props) {
  return (
    // A region that scrolls must be reachable without a pointer; `figures.css` hides from the focus one that has its room.
    <section
      className={`figure-table ${table.columns.length < 7 ? 'figure-few-columns' : ''}`}
      aria-label={`Table: ${setType(title)}`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <caption>{setType(table.caption)}</caption>
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
