import type { Study } from '@/evidence/study/study'

/** Words that no trial has: whoever meets one of these studies sees that it is not real. */
const drugs = ['notarealmab', 'madeupinib', 'fictizumab', 'examplestat', 'pretendolimus', 'placeholdinib']
const diseases = ['Imaginary sarcoma', 'Invented carcinoma', 'Fabricated lymphoma', 'Sample melanoma']
const adjectives = ['early', 'advanced', 'relapsed', 'refractory', 'untreated', 'resected', 'metastatic']

const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-')
const pick = <T>(items: readonly T[], seed: number): T => items[seed % items.length] as T

/**
 * Returns a study made from a real record's shape with invented names and numbers: for tests and benchmarks alone, never
 * for content. The same number gives the same study; `digits` is how many its name has at least.
 */
export function syntheticStudy(model: Study, number: number, digits = 0): Study {
  const drug = `${pick(drugs, number)}-${Math.floor(number / drugs.length) % 97}`
  const disease = pick(diseases, Math.floor(number / 7))
  const state = pick(adjectives, Math.floor(number / 3))
  const title = `Not a real study ${number}: ${drug} in ${state} ${disease.toLowerCase()}`
  const patients = 20 + (number % 180)
  const months = `${(number * 7) % 40}.${number % 10}`
  return {
    ...model,
    slug: `not-a-real-study-${String(number).padStart(digits, '0')}`,
    registryId: null,
    registryAbsence: 'not-applicable',
    otherIds: [`SYNTHETIC-${number}`],
    title,
    shortTitle: `Synthetic ${number}: ${drug}`,
    officialTitle: null,
    phase: `phase ${1 + (number % 3)}`,
    conditions: [{ id: slugOf(disease), name: disease }],
    interventions: model.interventions.map((one) => ({
      ...one,
      name: drug,
      drugClass: `Invented class ${number % 12}`,
      regimens: [],
    })),
    design: { ...model.design, model: pick(['single-group', 'parallel', 'basket'] as const, number) },
    sources: model.sources.map((source) => ({
      ...source,
      doi: null,
      pmid: null,
      pmcid: null,
      url: null,
      title: `Invented report of ${title}`,
      published: `${2000 + (number % 26)}-01`,
    })),
    populations: model.populations.map((one) => ({
      ...one,
      // Where no source states how many, none is invented: the database would refuse a number beside its absence.
      n: one.n === null ? null : patients,
      label: `invented patients given ${drug}`,
    })),
    results: model.results.map((result) => ({
      ...result,
      reports: result.reports.map((report) => ({
        ...report,
        value: report.value && { text: months, number: Number(months), decimals: 1, bound: null },
        quote: null,
      })),
    })),
  }
}
