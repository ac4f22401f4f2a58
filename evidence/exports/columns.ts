import type { Column } from './column'
import { reportColumns } from './report-columns'
import { resultColumns } from './result-columns'

/** The columns of the table of reports: which result, what was printed, who printed it, and what we say of it. */
export const columns: readonly Column[] = [...resultColumns, ...reportColumns]
