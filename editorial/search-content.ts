import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { listingOf, type StudyListing } from '@/evidence/listing/listing'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import type { NamedTerm, SearchDocument } from '@/evidence/search/document'
import { proseDocuments } from '@/evidence/search/prose-documents'
import { studyDocuments } from '@/evidence/search/study-documents'
import { namesOfTerms, termDocuments } from '@/evidence/search/term-documents'
import type { Study, Term } from '@/evidence/study/study'
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
  return {
    documents: [
      ...termDocuments(terms),
      ...ofKind('study'),
      ...prose.filter(({ kind }) => kind === 'page'),
      ...ofKind('result'),
      ...ofKind('source'),
      ...prose.filter(({ kind }) => kind === 'prose'),
    ],
    names: namesOfTerms(terms),
    listings: studies.map(listingOf),
  }
}

function articleDocuments(
  file: string,
  place: { address: string; name: string },
  study: Study | null,
  terms: readonly Term[],
  memory: Memory,
): SearchDocument[] {
  const text = readFileSync(file, 'utf8')
  return memory(`documents of ${file}`, [text, study, terms], () =>
    proseDocuments(resolveArticle(text, file, study, terms), place, study),
  )
}
