import { describePopulation } from '@/evidence/format/population'
import type { Dataset, PropertyValue } from 'schema-dts'
import { filesOfResults, exportPath } from '@/evidence/exports/formats'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { formatKeyResultInPeople } from '@/evidence/format/key-result'
import { formatPValue, formatReport, formatSpreadKind } from '@/evidence/format/result'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { printedText } from '@/evidence/study/printed'
import type { Limit } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { assessors, deviationKinds, units } from '@/evidence/study/vocabulary'
import { titleOf } from '@/evidence/tables/result-rows'
import { publisherOf } from './site-nodes'

/** Returns a study's data set with every result and every file; `changed` is the day of its last change. */
export function datasetOf(study: Study, site: ExportSite, changed: string): Dataset {
  const home = studyAddress(site, study.slug)
  const { publishedOn, version } = study.editorial
  const covered = coverageOf(study)
  return {
    '@type': 'Dataset',
    '@id': `${home}/data#dataset`,
    url: `${home}/data`,
    name: `${study.title}: every result`,
    description: describeData(study),
    license: licence.address,
    creator: publisherOf(site),
    inLanguage: site.language,
    publisher: { '@id': `${site.address}/#publisher` },
    isAccessibleForFree: true,
    datePublished: publishedOn,
    dateModified: changed,
    version,
    keywords: [
      ...study.conditions.map(({ name }) => name),
      ...study.interventions.map(({ name }) => name),
      study.phase,
    ],
    isBasedOn: { '@id': `${home}#paper` },
    about: { '@id': `${home}#trial` },
    includedInDataCatalog: { '@type': 'DataCatalog', name: site.name, url: `${site.address}/studies` },
    ...(study.registryId && { identifier: study.registryId }),
    ...(covered && { temporalCoverage: covered }),
    measurementTechnique: [
      ...new Set(study.outcomes.flatMap(({ criteria }) => (criteria === null ? [] : [criteria]))),
    ],
    variableMeasured: study.results.map(({ id }) => measured(joinResult(study, id), home)),
    distribution: filesOfResults.map(({ ending, type, label }) => ({
      '@type': 'DataDownload' as const,
      name: label,
      contentUrl: `${site.address}${exportPath(study.slug, ending)}`,
      encodingFormat: type,
      license: licence.address,
    })),
  }
}

/** One result as pages show it; without a number, `value` says why, and a range is no confidence interval here either. */
function measured(joined: JoinedReport, home: string): PropertyValue {
  const { report, result, population } = joined
  const { value } = report
  const references = referencesOf(joined)
  return {
    '@type': 'PropertyValue',
    propertyID: result.id,
    url: `${home}/data#${result.id}`,
    name: titleOf(joined),
    description: `${formatReport(joined)}; ${describePopulation(population)}; ${assessors[result.assessor]}`,
    value:
      report.state === 'reported'
        ? ((value && printedText(value)) ?? report.count ?? formatReport(joined))
        : report.state,
    ...(value && units[result.unit].many && { unitText: units[result.unit].many }),
    ...(references.length > 0 && { valueReference: references }),
  }
}

/** The numbers that give a value its meaning: count, denominator, and limits under the name of what they are. */
function referencesOf(joined: JoinedReport): PropertyValue[] {
  const { report, result } = joined
  const { count, denominator, low, high } = report
  const kind = low && high && result.spread ? formatSpreadKind(result.spread) : null
  const said: [name: string, value: string | number | null][] = [
    ['count', count],
    ['denominator', denominator],
    ['person-time', report.personTime?.text ?? null],
    [`${kind}, lower limit`, kind && low && limitText(low)],
    [`${kind}, upper limit`, kind && high && limitText(high)],
    [deviationKinds['standard-deviation'], report.standardDeviation?.text ?? null],
    [deviationKinds['standard-error'], report.standardError?.text ?? null],
    ['P value', formatPValue(joined)],
  ]
  return said.flatMap(([name, value]) =>
    value === null ? [] : [{ '@type': 'PropertyValue' as const, name, value }],
  )
}

const limitText = (limit: Limit) => (limit.state === 'reported' ? printedText(limit.printed) : limit.state)

/** Returns from when to when the study looked at people, as ISO 8601, or null when its record lacks either end. */
function coverageOf({ dates }: Study): string | null {
  const on = (id: string) => dates.find((one) => one.id === id)?.date
  const [start, end] = [on('enrolment-start'), on('data-cutoff') ?? on('enrolment-end')]
  return start && end ? `${start}/${end}` : null
}

/** Returns the data set in 50 to 5000 characters, as catalogues of data sets ask. */
function describeData(study: Study): string {
  return (
    `${study.results.length} results as ${study.sources.length} sources print them, each with its count, ` +
    `denominator, interval, analysis population, assessor and data cut-off. ${formatKeyResultInPeople(study)}.`
  )
}
