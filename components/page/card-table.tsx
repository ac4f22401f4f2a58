import type { ReactNode } from 'react'

/** One row: the first cell names it. */
export type CardRow = { key: string; cells: readonly ReactNode[] }
export type CardGroup = {
  key: string
  title: ReactNode | null
  rows: readonly CardRow[]
  /** Where a link leads to these rows. */
  id?: string
  /** Stands across all columns, behind the rows. */
  foot?: ReactNode
}

type Props = {
  /** Of the caption, which names the table. */
  id: string
  title: string
  note: ReactNode
  columns: readonly ReactNode[]
  /** The same in plain words, which stand before each cell where rows are cards. */
  heads: readonly string[]
  groups: readonly CardGroup[]
  /** Shares of the room that columns take on a desk, where their words alone would share it badly. */
  widths?: readonly string[]
  /** Whether the last two cells of a card are short enough to share a line. */
  joinsLast?: boolean
}

const joined = 'phone:[&_td:nth-last-child(-n+2)]:inline phone:[&_td:last-child]:before:content-["_·_"]!'
const tableClass = [
  'mb-5 block w-full border-collapse font-plain text-small leading-table table-figures wide:table',
  '[&_caption]:block [&_caption]:pb-2 [&_caption]:text-left wide:[&_caption]:table-caption',
  '[&_thead]:block wide:[&_thead]:sticky wide:[&_thead]:top-0 wide:[&_thead]:z-1 wide:[&_thead]:table-header-group wide:[&_thead]:bg-paper print:[&_thead]:static',
  '[&_thead_th]:border-y [&_thead_th]:border-ink [&_thead_th]:text-note',
  '[&_tbody]:block [&_tbody]:border-b [&_tbody]:border-ink wide:[&_tbody]:table-row-group',
  '[&_tbody_tr]:block [&_tbody_tr]:break-inside-avoid [&_tbody_tr]:border-t [&_tbody_tr]:border-rule [&_tbody_tr]:py-1.5 wide:[&_tr]:table-row!',
  '[&_:is(td,th)]:block [&_:is(td,th)]:py-0.5 [&_:is(td,th)]:text-left [&_:is(td,th)]:align-baseline [&_tbody_th]:font-strong',
  'wide:[&_:is(td,th)]:table-cell wide:[&_:is(td,th)]:py-1 wide:[&_:is(td,th)]:pr-4 wide:[&_:is(td,th):last-child]:pr-0 wide:[&_tbody_th]:font-normal',
  '[&_td]:before:text-ink-soft [&_td]:before:content-[attr(data-head)] wide:[&_td]:before:content-none',
  '[&_small]:text-note [&_small]:text-ink-soft [&_small]:before:content-["_"] wide:[&_small]:block [&_td_ul]:grid [&_td_ul]:gap-1',
].join(' ')

/**
 * A table whose head stays in sight on a desk; on a phone each row is a card in which every cell is told by its column,
 * so that nothing scrolls sideways.
 */
export function CardTable({ id, title, note, columns, heads, groups, widths, joinsLast }: Props) {
  return (
    <table aria-labelledby={id} className={joinsLast ? `${tableClass} ${joined}` : tableClass}>
      <caption>
        <strong id={id} className="block font-text text-sub">
          {title}
        </strong>
        <span className="block max-w-wide text-ink-soft">{note}</span>
      </caption>
      {widths && (
        <colgroup>
          {heads.map((_, index) => (
            <col key={index} className={widths[index]} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr className="sr-only wide:not-sr-only">
          {columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, title: heading, rows, id: anchor, foot }) => (
        <tbody key={key} id={anchor} className={anchor && 'target:bg-accent-soft'}>
          {heading !== null && (
            <tr>
              <th scope="rowgroup" colSpan={heads.length} className="font-strong!">
                {heading}
              </th>
            </tr>
          )}
          {rows.map(({ key: rowKey, cells }) => (
            <tr key={rowKey}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={index}
                    data-head={heads[index] ? `${heads[index]}: ` : undefined}
                    // The last cell of a row that has no more to say.
                    colSpan={
                      index === cells.length - 1 && index < heads.length - 1
                        ? heads.length - index
                        : undefined
                    }
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
          {foot && (
            <tr>
              <td colSpan={heads.length}>{foot}</td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  )
}

/** Returns a group without a heading. */
export const onlyGroup = (rows: readonly CardRow[]): CardGroup[] => [{ key: 'all', title: null, rows }]
