import { ruleNames } from '@/evidence/study/vocabulary'
import { formatPeople } from '@/evidence/format/people'
import { comparisonFindings } from '@/evidence/landscape/comparison-findings'
import { conditionsWithFindings, findingsPath } from '@/evidence/landscape/findings-pages'
import { byDrugClass, conditionsOf, treatmentsOf } from '@/evidence/landscape/treatments'
import type { SitePath } from '@/evidence/study/site-places'
import type { Study } from '@/evidence/study/study'
import { listStudies } from '@/queries/studies'
import { getTerms } from '@/queries/terms'

/** What the picture of a page that is no study says: its title, and one thing that is true of it. */
type PageCard = { path: string; title: string; fact: string }

/** Returns the card of every page that is no study's. */
export async function pageCards(): Promise<PageCard[]> {
  const studies = await listStudies()
  const places = Object.entries(await cardsOfPlaces(studies)) as [SitePath, Omit<PageCard, 'path'>][]
  return [
    ...places.map(([path, card]) => ({ path, ...card })),
    ...conditionsOf(studies).map(({ id, name, studies: of }) => ({
      path: `/conditions/${id}`,
      title: name,
      fact: `${count(of.length, 'study', 'studies')} of ${count(treatmentsOf(of).length, 'treatment', 'treatments')}${of.length > 1 ? ', side by side' : ''}; ${randomised(of)}.`,
    })),
    ...conditionsWithFindings(studies).map(({ id, name, studies: of }) => ({
      path: findingsPath(id),
      title: `${name}: summary of findings`,
      fact: `${count(comparisonFindings(of, name).length, 'comparison', 'comparisons')}, for 1,000 people each, and how sure we are.`,
    })),
    ...treatmentsOf(studies).map(({ id, name, drugClass, studies: of }) => ({
      path: `/treatments/${id}`,
      title: name,
      fact: `${drugClass}. ${count(of.length, 'study', 'studies')}; ${randomised(of)}.`,
    })),
  ]
}

async function cardsOfPlaces(studies: readonly Study[]): Promise<Record<SitePath, Omit<PageCard, 'path'>>> {
  const all = count(studies.length, 'study', 'studies')
  const results = studies.reduce((sum, study) => sum + study.results.length, 0)
  const treatments = treatmentsOf(studies)
  return {
    '/': {
      title: 'Clinical evidence, followed to its denominator',
      fact: `${all}, ${count(results, 'result', 'results')}: each with whom it counts, who says so and how it was checked.`,
    },
    '/studies': { title: 'Studies', fact: `${all}; ${randomised(studies)}.` },
    '/conditions': {
      title: 'Conditions',
      fact: `${count(conditionsOf(studies).length, 'condition', 'conditions')}, the studies of each side by side.`,
    },
    '/treatments': {
      title: 'Treatments',
      fact: `${count(treatments.length, 'treatment', 'treatments')} in ${count(byDrugClass(treatments).length, 'class', 'classes')}.`,
    },
    '/verify': {
      title: 'Check a sentence',
      fact: 'Each number of a sentence about a study, held against the record.',
    },
    '/glossary': {
      title: 'Glossary',
      fact: `${count((await getTerms()).length, 'term', 'terms')} of clinical trials, in plain language.`,
    },
    '/methods': {
      title: 'Methods',
      fact: `${count(Object.keys(ruleNames).length, 'rule', 'rules')} check what is published; where they are blind is said too.`,
    },
    '/about': { title: 'About', fact: 'Whom this site is for, and who answers for it.' },
    '/corrections': {
      title: 'Corrections',
      fact: 'What was wrong here and was mended, and how long it took.',
    },
    '/benchmark': {
      title: 'Questions for language models',
      fact: 'Each with its right answer, and the wrong one that lies near.',
    },
    '/api': {
      title: 'API reference',
      fact: 'Results with their denominators, sources and checks, as JSON, without a key.',
    },
    '/search': { title: 'Search', fact: `Any word, number or identifier in ${all} and the glossary.` },
    '/compare': {
      title: 'Compare studies',
      fact: 'Up to six studies side by side; what may not be lined up is kept apart.',
    },
    '/figures': {
      title: 'Figures on hard cases',
      fact: 'Every figure on invented data that would embarrass it.',
    },
  }
}

const count = (number: number, one: string, many: string) => formatPeople(number, { one, many })

function randomised(studies: readonly Study[]): string {
  const found = studies.filter(({ design }) => design.allocation === 'randomised').length
  return found === 0 ? 'none randomised' : `${found} randomised`
}
