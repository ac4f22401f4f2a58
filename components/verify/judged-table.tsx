import Link from 'next/link'
import { ColumnHeads } from '@/components/page/column-heads'
import { ScrollRegion } from '@/components/page/scroll-region'
import { setType } from '@/evidence/format/typography'
import { claimVerdicts } from '@/evidence/verify/say/verdict'
import type { JudgedNumber } from '@/evidence/verify/say/judged-number'
import { VerdictShape } from './verdict-shape'

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
    <ScrollRegion labelledBy="judged">
      <table className="results-table judged-table">
        <caption>
          <strong id="judged">Number by number</strong>
          <span>What the record holds for what each number is said to be of.</span>
        </caption>
        <ColumnHeads columns={columns} />
        {findings.map((finding, index) => (
          <FindingRows key={finding.index} finding={finding} ordinal={index + 1} />
        ))}
      </table>
    </ScrollRegion>
  )
}

function FindingRows({ finding, ordinal }: { finding: Finding; ordinal: number }) {
  const { stored, verdict, text, about } = finding
  return (
    <tbody id={`number-${ordinal}`}>
      <tr>
        <th scope="row">
          <span className="as-written">{text}</span>
          {about !== null && <small>{about}</small>}
          <span className="verdict-name" data-verdict={verdict}>
            <VerdictShape verdict={verdict} />
            {claimVerdicts[verdict]}
          </span>
        </th>
        {stored ? (
          <>
            <td className="value">
              <Link href={stored.dataAddress}>{stored.outcome}</Link>
              <strong>{stored.text}</strong>
            </td>
            <td>{stored.population.label}</td>
            <td>{stored.assessorText}</td>
            <td>{stored.dataCutoffText}</td>
            <td>
              <Link href={stored.sourcesAddress}>{stored.source.title}</Link>
              <small>{setType(stored.locator)}</small>
            </td>
          </>
        ) : (
          <td colSpan={5}>No single result of the record is meant.</td>
        )}
      </tr>
      <tr className="judged-reason">
        <td colSpan={6}>
          <p>{setType(finding.reason)}</p>
          <Elsewhere finding={finding} />
        </td>
      </tr>
    </tbody>
  )
}

/** The ways to other rows that bear on the number, and to an editor's judgement. */
function Elsewhere({ finding: { others, ruling } }: { finding: Finding }) {
  if (others.length === 0 && ruling === null) return null
  return (
    <ul>
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
