import { formatLoss } from '@/evidence/format/population'
import { assessors, outcomeDomains, ratioMeasures, resultKinds } from '@/evidence/study/vocabulary'
import { anyOf, fromJoined, numberColumn, textColumn, type Column } from './column'

/** Which result a row is of: study, outcome, population, arm, assessor, cut-off and kind. */
export const resultColumns: readonly Column[] = [
  textColumn(
    'study',
    'Name of the study in addresses.',
    fromJoined(({ study }) => study.slug),
  ),
  textColumn(
    'registry_id',
    'Registry number of the study; empty when it is in none.',
    fromJoined(({ study }) => study.registryId),
  ),
  textColumn(
    'result',
    'Id of the result, unique within the study; the anchor of its row in the data view.',
    fromJoined(({ result }) => result.id),
  ),
  textColumn(
    'domain',
    `Part of the study: ${anyOf(outcomeDomains)}.`,
    fromJoined(({ outcome }) => outcome.domain),
  ),
  textColumn(
    'outcome',
    'What was measured.',
    fromJoined(({ outcome }) => outcome.title),
  ),
  textColumn(
    'outcome_type',
    'Rank of the outcome as the registry or the paper states it.',
    fromJoined(({ outcome }) => outcome.type),
  ),
  textColumn(
    'time_point',
    'Landmark of a rate or proportion, for example "6 months"; empty when there is none.',
    fromJoined(({ result }) => result.timePoint),
  ),
  textColumn(
    'population',
    'Analysis population, as it reads after its number.',
    fromJoined(({ population }) => population.label),
  ),
  numberColumn(
    'population_n',
    'participants, or units the population counts',
    'Size of the analysis population.',
    fromJoined(({ population }) => population.n),
  ),
  textColumn(
    'population_n_status',
    'published: a source prints the size. inferred: we worked it out.',
    fromJoined(({ population }) => population.nStatus),
  ),
  textColumn(
    'population_losses',
    'Who is missing between the wider set and the analysis population, how many and why; empty where that is not told.',
    fromJoined(({ population }) => population.losses.map(formatLoss).join(' ') || null),
  ),
  textColumn(
    'arm',
    'Arm of the study; empty when the result is not of one arm.',
    fromJoined(({ arm }) => arm?.title ?? null),
  ),
  textColumn(
    'comparator',
    'Arm compared against, for a difference or a ratio.',
    fromJoined(({ comparatorArm }) => comparatorArm?.title ?? null),
  ),
  textColumn(
    'assessor',
    `Who judged the result: ${anyOf(assessors)}.`,
    fromJoined(({ result }) => result.assessor),
  ),
  textColumn(
    'criteria',
    'Criteria applied, for example RECIST 1.1; empty when none are stated.',
    fromJoined(({ outcome }) => outcome.criteria),
  ),
  {
    name: 'data_cutoff',
    type: 'date',
    unit: 'ISO 8601 date, as precise as the source',
    meaning: 'Data cut-off of the result; empty when not stated.',
    cell: fromJoined(({ result }) => result.dataCutoff),
  },
  textColumn(
    'kind',
    `${anyOf(resultKinds)}.`,
    fromJoined(({ result }) => result.kind),
  ),
  textColumn(
    'measure',
    `Which ratio: ${anyOf(ratioMeasures)}.`,
    fromJoined(({ result }) => result.measure),
  ),
  textColumn(
    'unit',
    'Unit of value, low and high.',
    fromJoined(({ result }) => result.unit),
  ),
]
