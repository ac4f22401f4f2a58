import { verdictOfResult } from '@/evidence/format/end-point'
import { formatScale } from '@/evidence/format/scale'
import { formatLoss } from '@/evidence/format/population'
import { endPointShape, outcomeShape } from '@/evidence/study/shape/outcome'
import { populationShape } from '@/evidence/study/shape/people'
import { resultShape } from '@/evidence/study/shape/result'
import { studyShape } from '@/evidence/study/shape/study'
import { fromJoined, meaningOf, numberColumn, textColumn, type ExportColumn } from './column'

/** Which result a row is of: study, outcome, population, arm, assessor, cut-off and kind. */
export const resultColumns: readonly ExportColumn[] = [
  textColumn(
    'study',
    meaningOf(studyShape.shape.slug),
    fromJoined(({ study }) => study.slug),
  ),
  textColumn(
    'registry_id',
    meaningOf(studyShape.shape.registryId),
    fromJoined(({ study }) => study.registryId),
  ),
  textColumn(
    'result',
    meaningOf(resultShape.shape.id),
    fromJoined(({ result }) => result.id),
  ),
  textColumn(
    'domain',
    meaningOf(outcomeShape.shape.domain),
    fromJoined(({ outcome }) => outcome.domain),
  ),
  textColumn(
    'outcome',
    'What was measured.',
    fromJoined(({ outcome }) => outcome.title),
  ),
  textColumn(
    'outcome_type',
    meaningOf(outcomeShape.shape.type),
    fromJoined(({ outcome }) => outcome.type),
  ),
  textColumn(
    'end_point',
    meaningOf(endPointShape.shape.verdict),
    fromJoined(({ outcome, result }) => verdictOfResult(outcome, result)),
  ),
  textColumn(
    'scale',
    'Scale of a score: its name, its range, which way is better and the smallest change that matters, each where a source read states it.',
    fromJoined(({ outcome }) => formatScale(outcome)),
  ),
  textColumn(
    'time_point',
    meaningOf(resultShape.shape.timePoint),
    fromJoined(({ result }) => result.timePoint),
  ),
  textColumn(
    'population',
    meaningOf(populationShape.shape.label),
    fromJoined(({ population }) => population.label),
  ),
  numberColumn(
    'population_n',
    'participants, or units the population counts',
    meaningOf(populationShape.shape.n),
    fromJoined(({ population }) => population.n),
  ),
  textColumn(
    'population_n_status',
    meaningOf(populationShape.shape.nStatus),
    fromJoined(({ population }) => population.nStatus),
  ),
  textColumn(
    'population_n_absence',
    meaningOf(populationShape.shape.nAbsence),
    fromJoined(({ population }) => population.nAbsence),
  ),
  textColumn(
    'population_people',
    meaningOf(populationShape.shape.people),
    fromJoined(({ population }) => population.people),
  ),
  textColumn(
    'population_losses',
    'Who is missing between the wider set and the analysis population, how many and why; empty where that is not told.',
    fromJoined(({ population }) => population.losses.map(formatLoss).join(' ') || null),
  ),
  textColumn(
    'arm',
    meaningOf(resultShape.shape.armId),
    fromJoined(({ arm }) => arm?.title ?? null),
  ),
  textColumn(
    'comparator',
    meaningOf(resultShape.shape.comparatorArmId),
    fromJoined(({ comparatorArm }) => comparatorArm?.title ?? null),
  ),
  textColumn(
    'assessor',
    meaningOf(resultShape.shape.assessor),
    fromJoined(({ result }) => result.assessor),
  ),
  textColumn(
    'criteria',
    meaningOf(outcomeShape.shape.criteria),
    fromJoined(({ outcome }) => outcome.criteria),
  ),
  {
    name: 'data_cutoff',
    type: 'date',
    unit: 'ISO 8601 date, as precise as the source',
    meaning: meaningOf(resultShape.shape.dataCutoff),
    cell: fromJoined(({ result }) => result.dataCutoff),
  },
  textColumn(
    'kind',
    meaningOf(resultShape.shape.kind),
    fromJoined(({ result }) => result.kind),
  ),
  textColumn(
    'measure',
    meaningOf(resultShape.shape.measure),
    fromJoined(({ result }) => result.measure),
  ),
  textColumn(
    'margin_printed',
    meaningOf(resultShape.shape.margin),
    fromJoined(({ result }) => result.margin?.text ?? null),
  ),
  textColumn(
    'unit',
    meaningOf(resultShape.shape.unit),
    fromJoined(({ result }) => result.unit),
  ),
]
