import Link from 'next/link'
import { ReportError } from '@/components/page/report-error'
import { viewPath } from '@/components/study/views'
import { embedPath } from '@/evidence/embeds/embed-address'
import { setType } from '@/evidence/format/typography'
import type { Reporting } from '@/evidence/revisions/error-report'
import type { Judged } from '@/evidence/tables/judged'
import type { ResultRows } from '@/evidence/tables/result-rows'
import { CheckList, summaryOfChecks } from './check-list'
import { OtherReports, OtherReportsInFull } from './other-reports'
import { QuietWords } from './quiet-words'

const figure = 'text-end phone:whitespace-nowrap phone:sm:w-28 phone:max-sm:has-[.quiet]:sr-only'
// A sign that nothing is there keeps a column in order; a card can do without.
const dropped = 'max-sm:has-[.quiet]:sr-only'

type Props = {
  rows: ResultRows
  scope: string
  judged: Judged
  isPlaceInCaption: boolean
  reporting: Reporting | null
}

/** One result: the report that pages show, what other sources print of it, and how the checks of both went. */
export function ResultTableRow({ rows, scope, judged, isPlaceInCaption, reporting }: Props) {
  const { shown, result } = rows
  const { study, source, report } = shown.joined
  // Where the whole report is missing the value says why; the cells beside it need not say it again to the eye.
  const isMissing = report.state !== 'reported'
  return (
    <tr>
      <th
        scope="row"
        className="text-start font-normal phone:grow phone:basis-32 phone:sm:basis-[calc(100%-25.25rem)]"
      >
        {shown.title}
        {scope && <small className="block text-note text-ink-soft">{scope}</small>}
      </th>
      <td className={figure}>
        <QuietWords text={shown.count} />
      </td>
      <td className={`${figure} ${isMissing ? 'text-ink-soft' : 'font-strong'}`}>
        {isMissing ? shown.value : <QuietWords text={shown.value} />}
      </td>
      <td className={`phone:sm:w-36 ${dropped}`}>
        <QuietWords text={shown.spread} />
      </td>
      <td className="text-small text-ink-soft">
        <Link href={`${viewPath(study.slug, 'sources')}#${result.id}`}>{source.shortTitle}</Link>
        <span className={isPlaceInCaption ? 'sr-only' : undefined}>, {setType(report.locator)}</span>
      </td>
      <td className="text-small phone:has-[details[open]]:basis-full">
        <Fold rows={rows} judged={judged} reporting={reporting} />
      </td>
      <td className={`text-note ${dropped}`}>
        <OtherReports rows={rows} judged={judged} />
      </td>
    </tr>
  )
}

/** How the checks went in a few words; on demand their working, and every other report whole. */
function Fold({ rows, judged, reporting }: Pick<Props, 'rows' | 'judged' | 'reporting'>) {
  const { title, count, value, spread, joined } = rows.shown
  const { study, source } = joined
  const checks = judged.checks.filter(
    ({ resultId, sourceId }) => resultId === rows.result.id && (sourceId === source.id || sourceId === null),
  )
  return (
    <details>
      <summary className="w-max text-ink-soft print:min-h-0">{summaryOfChecks(checks)}</summary>
      {/* The panel is wider than its column and grows over the free row to the left of it. */}
      <div className="lg:flex lg:justify-end">
        <div className="grid gap-2 border-s-2 border-accent bg-paper py-1 ps-4 lg:w-525/100 lg:shrink-0">
          <CheckList checks={checks} />
          {rows.others.length > 0 && <OtherReportsInFull rows={rows} judged={judged} />}
          <p>
            <a href={embedPath({ slug: study.slug, kind: 'results', id: rows.result.id })}>Embed</a>
          </p>
          {reporting && (
            <p>
              <ReportError
                reporting={reporting}
                study={study}
                resultId={rows.result.id}
                shown={`${title}: ${count}; ${value}; ${spread} (${source.shortTitle})`}
              />
            </p>
          )}
        </div>
      </div>
    </details>
  )
}
