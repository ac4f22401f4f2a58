import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { CardTable } from '@/components/page/card-table'
import { setType } from '@/evidence/format/typography'
import type { JudgedNumber } from '@/evidence/verify/say/judged-number'
import { VerdictName } from './verdict-shape'

type Finding = Extract<JudgedNumber, { kind: 'finding' }>

const columns = [
  'Number and verdict',
  'In the record',
  'Analysis population',
  'Assessed by',
  'Data cut-off',
  'Source',
]

/** Each number with its verdict, why, and what the record holds of it. */
export function JudgedTable({ findings }: { findings: readonly Finding[] }) {
  return (
    <CardTable
      id="judged"
      title="Number by number"
      note="What the record holds for what each number is said to be of."
      columns={columns}
      heads={columns}
      groups={findings.map((finding, index) => ({
        key: String(finding.index),
        id: `number-${index + 1}`,
        title: null,
        rows: [{ key: 'number', cells: cellsOf(finding) }],
        foot: (
          <>
            <p className="max-w-wide text-base leading-snug">{setType(finding.reason)}</p>
            <Elsewhere finding={finding} />
          </>
        ),
      }))}
    />
  )
}

function cellsOf({ stored, verdict, text, about }: Finding): ReactNode[] {
  const name = (
    <>
      <span className="block font-text text-large font-strong">{text}</span>
      {about !== null && <small>{about}</small>}
      <span className="block">
        <VerdictName verdict={verdict} />
      </span>
    </>
  )
  if (!stored) return [name, 'No single result of the record is meant.']
  return [
    name,
    <Fragment key="stored">
      <Link href={stored.dataAddress}>{stored.outcome}</Link>{' '}
      <strong className="wide:block">{stored.text}</strong>
    </Fragment>,
    stored.population.label,
    stored.assessorText,
    stored.dataCutoffText,
    <Fragment key="source">
      <Link href={stored.sourcesAddress}>{stored.source.title}</Link>
      <small>{setType(stored.locator)}</small>
    </Fragment>,
  ]
}

/** The ways to other rows that bear on the number, and to an editor's judgement. */
function Elsewhere({ finding: { others, ruling } }: { finding: Finding }) {
  if (others.length === 0 && ruling === null) return null
  return (
    <ul className="mt-1.5 grid gap-1 text-small">
      {others.map((other) => (
        <li key={`${other.result} ${other.source.id}`}>
          <Link href={other.dataAddress}>
            {other.source.title}: {other.text}
          </Link>
          , {other.population.label}, {other.assessorText}
        </li>
      ))}
      {ruling && (
        <li>
          <Link href={ruling.address}>Editor’s judgement: {ruling.title}</Link>, {ruling.decidedOnText}
        </li>
      )}
    </ul>
  )
}
