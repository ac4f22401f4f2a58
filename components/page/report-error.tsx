import { errorReportAddress, type ReportedNumber, type Reporting } from '@/evidence/revisions/error-report'

type Props = ReportedNumber & { reporting: Reporting | null }

/** Opens an issue or a mail about a number, where the site is told to whom; nothing where it is not. */
export function ReportError({ reporting, ...number }: Props) {
  if (reporting === null) return null
  return (
    <>
      <a href={errorReportAddress(reporting, number)}>Report an error</a>{' '}
    </>
  )
}
