import type { CheckSummary } from '@/evidence/checks/summary'
import { formatCount } from '@/evidence/format/number'

/** How the published numbers fared, the unflattering counts included. */
export function NumberCounts({ summary }: { summary: CheckSummary }) {
  const { numbers, reports, marks, disagreementsFound, disagreementsExplained, notComparable } = summary
  return (
    <dl className="mt-6 mb-8 grid grid-cols-2 gap-x-8 gap-y-5 font-plain text-plain leading-table sm:grid-cols-4">
      <Count of={numbers} name="numbers published" note={`${formatCount(reports)} reports by all sources`} />
      <Count
        of={marks.recomputed}
        name="recomputed"
        note="other printed numbers or another source lead to them"
      />
      <Count of={marks.consistent} name="only consistent" note="possible, which many wrong numbers are too" />
      <Count
        of={marks['cannot-be-checked']}
        name="cannot be checked"
        note="nothing is printed to test them by"
      />
      <Count of={marks.disagrees} name="disagree" note="a rule fails, or sources differ" />
      <Count
        of={disagreementsFound}
        name="disagreements found"
        note={`${formatCount(disagreementsExplained)} judged with a dated reason`}
      />
      <Count of={notComparable} name="pairs not comparable" note="alike, and never to be compared" />
    </dl>
  )
}

function Count({ of, name, note }: { of: number; name: string; note: string }) {
  return (
    <div className="flex flex-col border-t border-rule-strong pt-2">
      <dt className="order-1 font-strong">{name}</dt>
      <dd className="contents">
        <span className="font-text text-count leading-head table-figures">{formatCount(of)}</span>
        <span className="order-2 text-small text-ink-soft">{note}</span>
      </dd>
    </div>
  )
}
