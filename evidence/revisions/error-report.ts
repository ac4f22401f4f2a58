import { plainSpaces } from '@/evidence/format/typography'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { revisionPath } from './addresses'

/** Where readers report errors, and which revision of a study they are reading. */
export type Reporting = {
  /** The https address of a form for a new issue, or a `mailto:` address; what may stand here is checked before a build. */
  to: string
  site: Pick<ExportSite, 'address'>
  /** Number of the revision, from 1; null where the study has no history. */
  revision: number | null
  /** Whether that revision has a page of its own. */
  isKept: boolean
}

/** A number that a reader may report: its result, null where it is of none, and the number as the page shows it. */
export type ReportedNumber = { study: Study; resultId: string | null; shown: string }

/**
 * Returns the address that opens an issue or a mail about a number, with what is needed to find it again written into it.
 * Whoever reports writes the rest; nothing is sent or kept by the site.
 */
export function errorReportAddress(reporting: Reporting, number: ReportedNumber): string {
  const { to } = reporting
  const { title, lines } = errorReport(reporting, number)
  // Mail counts on both signs of a line's end (RFC 6068, 5), and on spaces that are no plus signs; forms read those too.
  if (to.startsWith('mailto:')) return `${to}?${written({ subject: title, body: lines.join('\r\n') })}`
  const [form = '', fragment] = to.split('#', 2)
  const joint = form.includes('?') ? '&' : '?'
  const rest = fragment === undefined ? '' : `#${fragment}`
  return `${form}${joint}${written({ title, body: lines.join('\n') })}${rest}`
}

function errorReport(reporting: Reporting, { study, resultId, shown }: ReportedNumber) {
  const { revision } = reporting
  const about = resultId === null ? '' : `: ${resultId}`
  return {
    title: `Error in ${study.slug}${about}`,
    lines: [
      `Study: ${plainSpaces(study.shortTitle)} (${study.slug})`,
      `Result: ${resultId ?? 'not a result of its own'}`,
      `Revision: ${revision ?? 'not numbered'}`,
      `Shown: ${plainSpaces(shown)}`,
      `Address: ${quotableAddress(reporting, study.slug, resultId)}`,
      '',
      'What is wrong, and where is it printed otherwise?',
      '',
    ],
  }
}

/** The number as it was at the revision that was read, so that it can still be seen after it is mended. */
function quotableAddress({ site, revision, isKept }: Reporting, slug: string, resultId: string | null) {
  if (revision !== null && isKept) return site.address + revisionPath(slug, revision, resultId ?? undefined)
  return `${site.address}/studies/${slug}/data${resultId === null ? '' : `#${resultId}`}`
}

const written = (fields: Record<string, string>) =>
  new URLSearchParams(fields).toString().replaceAll('+', '%20')
