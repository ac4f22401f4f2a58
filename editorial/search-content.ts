import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { listingOf, type StudyListing } from '@/evidence/listing/listing'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import { namesOfTable, spellingsOf } from '@/evidence/search/names'
import { figureDocuments, placeDocuments } from '@/evidence/search/place-documents'
import { wordsKnownFrom } from '@/evidence/search/known-words'
import type { KnownName } from '@/evidence/record/names-schema'
import type { NamedTerm, SearchDocument } from '@/evidence/search/document'
import { proseDocuments } from '@/evidence/search/prose-documents'
import { studyDocuments } from '@/evidence/search/study-documents'
import { namesOfTerms, termDocuments } from '@/evidence/search/term-documents'
import type { Study, Term } from '@/evidence/study/study'
import { conditionTexts } from './condition-texts'
import { readContentText } from '@/queries/content-text'
import { noMemory, type Memory } from './memory'

/** Everything that search and the list of studies read. */
export type SearchContent = { documents: SearchDocument[]; names: NamedTerm[]; listings: StudyListing[] }

const pageNames: Record<string, string> = { about: 'About', methods: 'Methods' }

/**
 * Returns what can be found on the site. Documents stand in the order in which a query that finds very many prefers them:
 * the glossary, the studies, then what belongs to them. Prose that cannot be read is left out; the content check and
 * the build refuse it in so many words.
 */
export function searchContent(
  contentDir: string,
  studies: readonly Study[],
  terms: readonly Term[],
  table: readonly KnownName[],
  memory: Memory = noMemory,
): SearchContent {
  const ofStudies = studies.flatMap((study) =>
    memory(`documents of ${study.slug}`, [study, terms], () => studyDocuments(study, terms)),
  )
  const ofKind = (kind: SearchDocument['kind']) => ofStudies.filter((one) => one.kind === kind)
  const pages = existsSync(contentDir) ? readdirSync(contentDir).filter((name) => name.endsWith('.mdx')) : []
  const prose: SearchDocument[] = []
  for (const file of pages.sort()) {
    const name = path.basename(file, '.mdx')
    const place = { address: `/${name}`, name: pageNames[name] ?? name }
    prose.push(...articleDocuments(path.join(contentDir, file), place, null, terms, memory))
  }
  for (const study of studies) {
    for (const [name, view] of [
      ['summary', ''],
      ['plain', '/plain'],
    ] as const) {
      const file = path.join(contentDir, 'studies', study.slug, `${name}.mdx`)
      const place = { address: `/studies/${study.slug}${view}`, name: study.shortTitle }
      if (existsSync(file)) prose.push(...articleDocuments(file, place, study, terms, memory))
    }
  }
  prose.push(...textsOnDiseases(contentDir, studies, terms, memory))
  const documents = [
    ...termDocuments(terms),
    ...placeDocuments(studies, table),
    ...ofKind('study'),
    ...prose.filter(({ kind }) => kind === 'page'),
    ...ofKind('result'),
    ...figureDocuments(studies),
    ...ofKind('source'),
    ...prose.filter(({ kind }) => kind === 'prose'),
  ]
  return {
    documents,
    names: distinct([
      ...namesOfTerms(terms),
      ...namesOfTable(table),
      ...spellingsOf(wordsKnownFrom(documents)),
    ]),
    listings: studies.map(listingOf),
  }
}

/** What is said of each disease stands on its page, and belongs to no study, though its numbers are of one. */
function textsOnDiseases(
  contentDir: string,
  studies: readonly Study[],
  terms: readonly Term[],
  memory: Memory,
): SearchDocument[] {
  return conditionTexts(contentDir, studies).flatMap(({ file, study }) => {
    const id = path.basename(file, '.mdx')
    const name = study?.conditions.find((one) => one.id === id)?.name
    if (study === null || name === undefined) return []
    return articleDocuments(file, { address: `/conditions/${id}`, name }, study, terms, memory).map(
      (one): SearchDocument => ({ ...one, kind: 'page', studySlug: null }),
    )
  })
}

const distinct = (names: readonly NamedTerm[]): NamedTerm[] => [
  ...new Map(names.map((one) => [`${one.termId}\n${one.name}`, one])).values(),
]

function articleDocuments(
  file: string,
  place: { address: string; name: string },
  study: Study | null,
  terms: readonly Term[],
  memory: Memory,
): SearchDocument[] {
  const { text } = readContentText(file)
  // No search finds what no page shows: why a text cannot be read, the check says.
  if (text === null) return []
  return memory(`documents of ${file}`, [text, study, terms], () =>
    proseDocuments(resolveArticle(text, file, study, terms), place, study),
  )
}
