import { formatKeyResultInPeople } from '@/evidence/format/key-result'
import { armsOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { citationOf } from '@/evidence/format/citation'
import { formatDesign } from '@/evidence/format/design'
import { describePopulation } from '@/evidence/format/population'
import { formatReport } from '@/evidence/format/result'
import { joinReport, joinResult, shownReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Source, Study, Term } from '@/evidence/study/study'
import { assessors, outcomeDomains, sourceKinds } from '@/evidence/study/vocabulary'
import { titleOf } from '@/evidence/tables/result-rows'
import type { SearchDocument } from './document'
import { indexable } from './marked'
import { namesIn } from './term-documents'

// A study's key result is what most readers of its outcome look for; the shown result of each outcome comes before its subgroups.
const keyResultWeight = 1.6
const wholePopulationWeight = 1.2
// "Not reached" or "not stated" answers nobody who asks how long or how many, though the row stays to be found.
const withoutNumberWeight = 0.3

/** Returns what can be found of a study apart from its prose: itself, each result, each source. */
export function studyDocuments(study: Study, terms: readonly Term[]): SearchDocument[] {
  return [
    studyDocument(study),
    ...study.results.map((result) => resultDocument(study, result, terms)),
    ...study.sources.map((source) => sourceDocument(study, source)),
  ]
}

function studyDocument(study: Study): SearchDocument {
  const key = joinResult(study, study.keyResultId)
  const parts = [
    study.conditions.map(({ name }) => name).join(', '),
    study.interventions.map(({ name, drugClass }) => `${name} (${drugClass})`).join(', '),
    `${formatDesign(study)}.`,
    // One arm is not the trial.
    armsOfKeyResult(study).length > 1
      ? `${formatKeyResultInPeople(study)}.`
      : `${titleOf(key)}: ${formatReport(key)}, in ${describePopulation(key.population)}.`,
    study.officialTitle ?? '',
    study.sponsor,
  ]
  const identifiers = [
    study.registryId,
    ...study.otherIds,
    ...study.sources.flatMap(({ doi, pmid, pmcid }) => [doi, pmid, pmcid]),
  ]
  return {
    kind: 'study',
    studySlug: study.slug,
    address: `/studies/${study.slug}`,
    weight: 1,
    title: study.title,
    heading: study.shortTitle,
    body: indexable(
      parts
        .filter((part) => part !== '')
        .join('. ')
        .replaceAll('..', '.'),
    ),
    abbreviations: identifiers.filter((one) => one !== null).join('; '),
  }
}

function resultDocument(study: Study, result: Result, terms: readonly Term[]): SearchDocument {
  const shown = joinReport(study, result, shownReport(study, result))
  const prints = result.reports.map((report) => {
    const joined = joinReport(study, result, report)
    const printed = formatReport(joined)
    return { text: `${printed} in ${joined.source.shortTitle}`, hasNumber: /\d/.test(printed) }
  })
  const { outcome, population } = shown
  const title = titleOf(shown)
  const about = [
    describePopulation(population),
    assessors[result.assessor],
    outcomeDomains[outcome.domain].toLowerCase(),
  ]
  return {
    kind: 'result',
    studySlug: study.slug,
    address: `/studies/${study.slug}/data#${result.id}`,
    weight: weightOf(study, result) * (prints.some((print) => print.hasNumber) ? 1 : withoutNumberWeight),
    title: indexable(title),
    heading: [study.shortTitle, ...study.interventions.map(({ name }) => name)].join('; '),
    body: indexable(`${prints.map(({ text }) => text).join('; ')}. ${about.join('; ')}.`),
    abbreviations: namesIn(title, terms).join('; '),
  }
}

function weightOf(study: Study, result: Result): number {
  if (result.id === study.keyResultId) return keyResultWeight
  const largest = Math.max(0, ...study.populations.flatMap(({ n }) => n ?? []))
  const own = study.populations.find(({ id }) => id === result.populationId)?.n ?? 0
  // Participants enrolled and treated differ by a few; a subgroup is smaller by more than that.
  return own >= largest * 0.8 ? wholePopulationWeight : 1
}

function sourceDocument(study: Study, source: Source): SearchDocument {
  return {
    kind: 'source',
    studySlug: study.slug,
    address: `/studies/${study.slug}/sources#source-${source.id}`,
    weight: source.id === study.primarySourceId ? keyResultWeight : 1,
    title: indexable([source.shortTitle, source.reference.title].filter(Boolean).join(': ')),
    heading: study.shortTitle,
    body: indexable(`${citationOf(source)} ${source.publisher}, ${sourceKinds[source.kind]}.`),
    abbreviations: [source.doi, source.pmid, source.pmcid].filter((one) => one !== null).join('; '),
  }
}
