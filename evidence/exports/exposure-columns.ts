import { reportShape } from '@/evidence/study/shape/result'
import { fromJoined, meaningOf, numberColumn, textColumn, type ExportColumn } from './column'

/** For how many people, and for how long, what happened could be seen. */
export const exposureColumns: readonly ExportColumn[] = [
  numberColumn(
    'at_risk',
    'participants',
    meaningOf(reportShape.shape.atRisk),
    fromJoined(({ report }) => report.atRisk),
  ),
  textColumn(
    'person_time_printed',
    meaningOf(reportShape.shape.personTime),
    fromJoined(({ report }) => report.personTime?.text ?? null),
  ),
  numberColumn(
    'person_time',
    'person-years or person-months, see unit',
    'Person-time as a number.',
    fromJoined(({ report }) => report.personTime?.number ?? null),
  ),
]
