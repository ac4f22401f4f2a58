import { missingState } from '@/evidence/study/absence'
import type { JoinedReport } from '@/evidence/study/join'
import { printedText } from '@/evidence/study/printed'
import type { Limit, Report } from '@/evidence/study/result'
import { listed } from '@/evidence/study/shape/fields'
import { spreadKinds } from '@/evidence/study/vocabulary'
import { fromJoined, numberColumn, textColumn, type ExportColumn } from './column'

const limitText = (limit: Limit | null) => (limit?.state === 'reported' ? printedText(limit.printed) : null)
const limitBound = (limit: Limit | null) => (limit?.state === 'reported' ? limit.printed.bound : null)
/** As the data view has it: a result without a number has no limits for the same reason, unless they were printed. */
const limitState = (report: Report, limit: Limit | null) => limit?.state ?? missingState(report.state)

const spreadOf = ({ report, result }: JoinedReport) => (report.low || report.high ? result.spread : null)

/** How far the estimate, or the people, spread: limits and what they are, or one length. */
export const limitColumns: readonly ExportColumn[] = [
  textColumn(
    'spread',
    `What low and high are: ${listed(spreadKinds)}. A range is not a confidence interval.`,
    fromJoined((joined) => spreadOf(joined)?.kind ?? null),
  ),
  numberColumn(
    'spread_level',
    'percent',
    'Level of a confidence interval.',
    fromJoined((joined) => spreadOf(joined)?.level ?? null),
  ),
  textColumn(
    'low_printed',
    'Lower limit exactly as printed.',
    fromJoined(({ report }) => limitText(report.low)),
  ),
  numberColumn(
    'low',
    'see unit',
    'Lower limit as a number; read it with low_bound.',
    fromJoined(({ report }) => (report.low?.state === 'reported' ? report.low.printed.number : null)),
  ),
  textColumn(
    'low_bound',
    'As value_bound, of the lower limit: censored is the time of somebody still under observation, printed with a plus sign.',
    fromJoined(({ report }) => limitBound(report.low)),
  ),
  textColumn(
    'low_state',
    'reported, or why there is no lower limit.',
    fromJoined(({ report }) => limitState(report, report.low)),
  ),
  textColumn(
    'high_printed',
    'Upper limit exactly as printed.',
    fromJoined(({ report }) => limitText(report.high)),
  ),
  numberColumn(
    'high',
    'see unit',
    'Upper limit as a number; read it with high_bound.',
    fromJoined(({ report }) => (report.high?.state === 'reported' ? report.high.printed.number : null)),
  ),
  textColumn(
    'high_bound',
    'As value_bound, of the upper limit: censored is the time of somebody still under observation, printed with a plus sign.',
    fromJoined(({ report }) => limitBound(report.high)),
  ),
  textColumn(
    'high_state',
    'reported, or why there is no upper limit, for example not-reached.',
    fromJoined(({ report }) => limitState(report, report.high)),
  ),
  textColumn(
    'standard_deviation_printed',
    'Standard deviation among the participants exactly as printed: one length, no limit.',
    fromJoined(({ report }) => report.standardDeviation?.text ?? null),
  ),
  numberColumn(
    'standard_deviation',
    'see unit',
    'Standard deviation as a number.',
    fromJoined(({ report }) => report.standardDeviation?.number ?? null),
  ),
  textColumn(
    'standard_error_printed',
    'Standard error of the estimate exactly as printed: one length, no limit.',
    fromJoined(({ report }) => report.standardError?.text ?? null),
  ),
  numberColumn(
    'standard_error',
    'see unit',
    'Standard error as a number.',
    fromJoined(({ report }) => report.standardError?.number ?? null),
  ),
]
