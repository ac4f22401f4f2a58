import Link from 'next/link'
import { CardTable, onlyGroup, type CardRow } from '@/components/page/card-table'
import { viewPath } from '@/components/study/views'
import { formatDate } from '@/evidence/format/date'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatCount } from '@/evidence/format/number'
import { formatReport } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import type { ComparisonFindings } from '@/evidence/landscape/comparison-findings'
import { fewerOrMore, formatLimitsOfAbsolute, type AbsoluteEffect } from '@/evidence/compare/absolute-effect'
import { whyNotOfPeople, type Finding } from '@/evidence/tables/summary-of-findings'

const widths = ['w-12/100', 'w-12/100', 'w-17/100', 'w-13/100', 'w-9/100', 'w-11/100', 'w-10/100', 'w-16/100']

type Props = { comparison: ComparisonFindings; id: string; title: string }

/**
 * The summary of findings of one comparison: of each outcome in whom it was seen, the effect as printed, or ours and said to be
 * computed, what it means for 1,000 people of either arm, how sure that is, and what happens. What nobody judged says so.
 */
export function FindingsTable({ comparison, id, title }: Props) {
  const { arm, comparator, findings, referenceClass } = comparison
  const columns = [
    'Outcome',
    'In whom',
    'Effect',
    `Of 1,000, with ${lowerFirst(comparator.title)}`,
    `With ${lowerFirst(arm.title)}`,
    'Difference',
    'How sure',
    'What happens',
  ].map(setType)
  return (
    <CardTable
      id={id}
      title={title}
      note={
        <>
          {setType(referenceClass)} {signedOf(findings)} What is said of 1,000 people is worked out by us; an
          effect is printed unless it says computed.
        </>
      }
      columns={columns}
      heads={columns}
      widths={widths}
      groups={onlyGroup(findings.map(rowOf))}
    />
  )
}

/** Returns who judged, and that one study stands behind every line. */
function signedOf(findings: readonly Finding[]): string {
  const [grade] = findings.flatMap((finding) => finding.grade ?? [])
  return grade === undefined
    ? 'How sure any of it is was judged by nobody.'
    : `By GRADE, on this study alone. ${grade.signed} ${formatDate(grade.judgement.judgedOn) ?? ''}.`
}

function rowOf(finding: Finding): CardRow {
  const { absolute, grade } = finding
  return {
    key: finding.id,
    cells: [
      <span key="outcome">
        {setType(finding.outcome)}
        {absolute !== null && <small>{setType(absolute.event)}</small>}
      </span>,
      setType(finding.people),
      <span key="effect">
        {setType(finding.relative)}
        {finding.arms.length > 0 && <small>{setType(finding.arms.join('; '))}</small>}
      </span>,
      ...(absolute === null ? notOfPeople(finding) : peopleOf(absolute)),
      grade === null ? (
        'not judged'
      ) : (
        <span key="level">
          <span aria-hidden="true">{grade.sign}</span> {grade.level}
          <small>{grade.steps}</small>
        </span>
      ),
      setType(finding.statement),
    ],
  }
}

/** Why nothing is said of 1,000 people. */
const notOfPeople = (finding: Finding) => [
  <span key="control">
    risk not known
    <small>{setType(whyNotOfPeople(finding))}</small>
  </span>,
  'not worked out',
  'not worked out',
]

/** The people of 1,000 in either arm and their difference; beside the comparator's where its risk is printed. */
function peopleOf(absolute: AbsoluteEffect) {
  const { control, experimental, byOwnRate, difference, low, high, level, controlRisk, method } = absolute
  const { study, result, source } = controlRisk
  return [
    <span key="control">
      {formatCount(control)}
      <small>
        from {setType(riskInWords(controlRisk))},{' '}
        <Link href={`${viewPath(study.slug, 'sources')}#${result.id}`}>{source.shortTitle}</Link>
      </small>
    </span>,
    <span key="experimental">
      {formatCount(experimental)}
      {byOwnRate !== null && (
        <small>
          by the ratio; by the printed rate, {setType(byOwnRate.printed)}: {formatCount(byOwnRate.people)}
        </small>
      )}
    </span>,
    <span key="difference">
      {fewerOrMore(difference)}
      <small>
        {low === null || high === null
          ? 'no interval'
          : `${level === null ? '' : `${level}% `}CI, ${formatLimitsOfAbsolute(low, high)}`}
        . {setType(method)}
      </small>
    </span>,
  ]
}

/** Returns `49%, overall survival at 2 years`: a rate names what it is the rate of, since the table counts those without it. */
function riskInWords(joined: AbsoluteEffect['controlRisk']): string {
  const { result, outcome } = joined
  if (result.kind !== 'rate-at-time') return formatReport(joined)
  const at = result.timePoint === null ? '' : ` at ${result.timePoint}`
  return `${formatReport(joined)}, ${lowerFirst(outcome.title)}${at}`
}
