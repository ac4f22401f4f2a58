import type { KnownName } from '@/evidence/record/names-schema'
import { conditionsOf, treatmentsOf } from '@/evidence/landscape/treatments'
import { figuresOf } from '@/evidence/figures/catalogue'
import type { Study } from '@/evidence/study/study'
import type { SearchDocument } from './document'
import { indexable } from './marked'
import { otherNamesOf } from './names'

const manyStudies = 2

/** Returns the page of each disease and of each treatment, with the other names that readers have for them. */
export function placeDocuments(studies: readonly Study[], names: readonly KnownName[]): SearchDocument[] {
  const conditions = conditionsOf(studies).map(({ id, name, studies: its }): SearchDocument => ({
    kind: 'condition',
    studySlug: null,
    address: `/conditions/${id}`,
    weight: 1,
    title: indexable(name),
    heading: 'Diseases',
    body: indexable(studiesInWords(its)),
    abbreviations: otherNamesOf(names, 'condition', name).join('; '),
  }))
  const treatments = treatmentsOf(studies).map(({ id, name, drugClass, studies: its }): SearchDocument => ({
    kind: 'treatment',
    studySlug: null,
    address: `/treatments/${id}`,
    // The page of a drug of one study leads to that study and says little else.
    weight: its.length >= manyStudies ? 1.6 : 0.04,
    title: indexable(name),
    heading: 'Treatments',
    body: indexable(`${drugClass}. ${studiesInWords(its)}`),
    abbreviations: [
      ...otherNamesOf(names, 'drug', name.replace(/ \(.*\)$/, '')),
      ...otherNamesOf(names, 'class', drugClass),
    ].join('; '),
  }))
  return [...conditions, ...treatments]
}

/** Returns the figures of each study, by their titles. */
export function figureDocuments(studies: readonly Study[]): SearchDocument[] {
  return studies.flatMap((study) =>
    figuresOf(study).map(({ id, title, description }): SearchDocument => ({
      kind: 'figure',
      studySlug: study.slug,
      address: `/studies/${study.slug}/figures/${id}`,
      weight: 1,
      title: indexable(title),
      heading: study.shortTitle,
      body: indexable(description),
      abbreviations: 'figure; chart; plot',
    })),
  )
}

const studiesInWords = (studies: readonly Study[]) =>
  `${studies.length === 1 ? 'One study' : `${studies.length} studies`}: ${studies.map(({ title }) => title).join('; ')}.`
