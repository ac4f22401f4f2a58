import { CardTable, onlyGroup } from '@/components/page/card-table'
import { formatDate } from '@/evidence/format/date'
import { formatCount } from '@/evidence/format/number'
import { setType } from '@/evidence/format/typography'
import type { UncomparedFindings } from '@/evidence/landscape/comparison-findings'
import type { JudgedFinding } from '@/evidence/tables/summary-of-findings'
import { peopleOfThousand } from '@/evidence/tables/uncompared'

const columns = ['Outcome', 'In whom', 'As printed', 'Of 1,000 treated', 'How sure', 'What can be said']

type Props = UncomparedFindings & { id: string; title: string }

/** What was found where nobody was compared: no ratio, no risk of a comparator and no difference, for there are none. */
export function UncomparedTable({ findings, id, title }: Props) {
  const [first] = findings
  if (!first) return null
  const { signed, judgement } = first.grade
  return (
    <CardTable
      id={id}
      title={title}
      note={`By GRADE, on this study alone. ${signed} ${formatDate(judgement.judgedOn) ?? ''}. Nobody was compared, so nothing is said of what would have happened without the treatment.`}
      columns={columns}
      heads={columns}
      groups={onlyGroup(findings.map(rowOf))}
    />
  )
}

function rowOf(finding: JudgedFinding) {
  const thousand = peopleOfThousand(finding)
  return {
    key: finding.id,
    cells: [
      setType(finding.outcome),
      setType(finding.people),
      setType(finding.relative),
      thousand === null ? (
        'no share of people'
      ) : (
        <span key="people">
          {formatCount(thousand.people)}
          {thousand.low !== null && thousand.high !== null && (
            <small>
              {formatCount(thousand.low)} to {formatCount(thousand.high)} by the printed interval
            </small>
          )}
        </span>
      ),
      <span key="level">
        <span aria-hidden="true">{finding.grade.sign}</span> {finding.grade.level}
        <small>{finding.grade.steps}</small>
      </span>,
      setType(finding.statement),
    ],
  }
}
