import type { JoinedReport } from '@/evidence/study/join'
import { formatDate } from './date'

/** Returns the data cut of a report in a line of several: `data to January 2023`, `an earlier cut, date not stated`. */
export function formatCut({ result }: JoinedReport): string {
  const date = result.dataCutoff === null ? null : formatDate(result.dataCutoff)
  return date === null ? 'an earlier cut, date not stated' : `data to ${date}`
}
