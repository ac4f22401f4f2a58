import { suggestName } from '@/evidence/text/nearest'
import { pointersOf, resultsOf } from '../record-parts'
import { describePlace, sentence, type RecordPath, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

type Reference = { path: RecordPath; noun: string; id: string | undefined; known: string[] }

const idsOf = (list: { id: string }[]) => [...new Set(list.map(({ id }) => id))]

/** Returns references to parts that the record does not define, each with the nearest name that it does. */
export function referenceProblems(record: StudyRecord): RecordProblem[] {
  return [...referencesOf(record), ...reportReferencesOf(record)].flatMap(({ path, noun, id, known }) => {
    if (id === undefined || known.includes(id)) return []
    const place = sentence(describePlace(record, path))
    const message = `${place} names the ${noun} "${id}", which the record does not define. ${suggestName(id, known)}`
    return [{ path, rule: 'reference', message }]
  })
}

function referencesOf(record: StudyRecord): Reference[] {
  const sources = idsOf(record.sources)
  const populations = idsOf(record.populations)
  const arms = idsOf(record.arms)
  const interventions = idsOf(record.interventions)
  const results = resultsOf(record).map(({ result }) => result.id)
  const source = (path: RecordPath, id: string | undefined) => ({ path, noun: 'source', id, known: sources })
  const result = (path: RecordPath, id: string | undefined) => ({ path, noun: 'result', id, known: results })
  const population = (path: RecordPath, id: string | undefined) => {
    return { path, noun: 'population', id, known: populations }
  }
  return [
    source(['primarySource'], record.primarySource),
    result(['keyResult'], record.keyResult),
    ...pointersOf(record).map(({ path, pointed }) => source([...path, 'source'], pointed.source)),
    ...record.arms.flatMap((arm, a) =>
      arm.interventions.map((id, index) => ({
        path: ['arms', a, 'interventions', index],
        noun: 'intervention',
        id,
        known: interventions,
      })),
    ),
    ...record.interventions.flatMap(({ regimens }, i) =>
      regimens.map(({ arm }, index) => ({
        path: ['interventions', i, 'regimens', index, 'arm'],
        noun: 'arm',
        id: arm,
        known: arms,
      })),
    ),
    ...record.sources.map(({ derivedFrom }, index) => source(['sources', index, 'derivedFrom'], derivedFrom)),
    ...record.interactions.map(({ outcome }, index) => ({
      path: ['interactions', index, 'outcome'],
      noun: 'outcome',
      id: outcome,
      known: idsOf(record.outcomes),
    })),
    ...record.populations.map(({ subsetOf }, index) =>
      population(['populations', index, 'subsetOf'], subsetOf),
    ),
    ...record.populations.map(({ arm }, index) => ({
      path: ['populations', index, 'arm'],
      noun: 'arm',
      id: arm,
      known: arms,
    })),
    ...record.flow.map(({ arm }, index) => ({
      path: ['flow', index, 'arm'],
      noun: 'arm',
      id: arm,
      known: arms,
    })),
    ...resultsOf(record).flatMap(({ path, result: one }) => [
      population([...path, 'population'], one.population),
      { path: [...path, 'arm'], noun: 'arm', id: one.arm, known: arms },
      { path: [...path, 'comparator'], noun: 'arm', id: one.comparator, known: arms },
    ]),
    ...record.partitions.flatMap((partition, index) => [
      population(['partitions', index, 'ofPopulation'], partition.ofPopulation),
      result(['partitions', index, 'ofResult'], partition.ofResult),
      source(['partitions', index, 'source'], partition.source),
      ...partition.parts.map((id, part) => result(['partitions', index, 'parts', part], id)),
    ]),
    ...record.resolutions.flatMap((resolution, index) => [
      source(['resolutions', index, 'shown'], resolution.shown),
      source(['resolutions', index, 'basis', 'source'], resolution.basis?.source),
      ...resolution.results.map((id, item) => result(['resolutions', index, 'results', item], id)),
      ...resolution.claims.map((claim, item) =>
        source(['resolutions', index, 'claims', item, 'source'], claim.source),
      ),
    ]),
    ...record.certainty.flatMap((judgement, index) => [
      result(['certainty', index, 'result'], judgement.result),
      result(['certainty', index, 'controlRiskResult'], judgement.controlRiskResult),
    ]),
    ...record.riskOfBias.map((assessment, index) =>
      result(['riskOfBias', index, 'result'], assessment.result),
    ),
    ...record.acknowledgements.map(({ result: id }, index) =>
      result(['acknowledgements', index, 'result'], id),
    ),
  ]
}

/** References to one source's report of one result: the result must have a report of that source. */
function reportReferencesOf(record: StudyRecord): Reference[] {
  const reporting = new Map(
    resultsOf(record).map(({ result }) => [result.id, result.reports.map(({ source }) => source)]),
  )
  return record.acknowledgements.flatMap(({ result, source }, index) => {
    const known = reporting.get(result)
    const noun = `report of result "${result}" by`
    return known ? [{ path: ['acknowledgements', index, 'source'], noun, id: source, known }] : []
  })
}
