import { z } from 'zod'
import { datesOf, languageOf, oneLine, partialDateOf, type FoundWork, type Name } from './found-work'
import { plainTitle } from './markup'

const text = z.union([z.string(), z.number().transform(String)]).optional()
const date = z
  .looseObject({ 'date-parts': z.array(z.array(z.union([z.string(), z.number()]))).default([]) })
  .optional()
const person = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  literal: z.string().optional(),
})

/** One item in CSL's JSON. */
export const cslItem = z.looseObject({
  type: z.string().optional(),
  title: text,
  author: z.array(person).default([]),
  'container-title': text,
  'container-title-short': text,
  volume: text,
  issue: text,
  page: text,
  number: text,
  genre: text,
  publisher: text,
  language: text,
  issued: date,
  'available-date': date,
  DOI: text,
  PMID: text,
  PMCID: text,
  URL: text,
})
export const cslShape = z.union([z.array(cslItem).min(1), cslItem.transform((item) => [item])], {
  error: 'expected a list of items in CSL, as reference managers export them',
})

const journals = ['article-journal', 'article']

/** Returns an item in CSL, which reference managers write and into which the citation library turns their other formats. */
export function workOfCsl(item: z.output<typeof cslItem>): FoundWork {
  const named = item.author.flatMap(nameOf)
  const authors = named.filter((name) => !('literal' in name && /^(?:et al\.?|others)$/i.test(name.literal)))
  const type = item.type ?? 'article-journal'
  const isArticle = journals.includes(type)
  const isTalk = type === 'paper-conference'
  const isWeb = type === 'webpage' || type === 'post-weblog' || type === 'article-magazine'
  const doi = oneLine(item.DOI)?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
  return {
    kind: isTalk ? 'congress-abstract' : 'journal-article',
    type: isArticle ? 'article-journal' : isTalk || isWeb ? type : 'document',
    title: plainTitle(item.title),
    authors,
    authorsComplete: authors.length > 0 && authors.length === named.length,
    container: plainTitle(item['container-title']),
    containerShort: plainTitle(item['container-title-short']),
    volume: oneLine(item.volume),
    issue: oneLine(item.issue),
    page: oneLine(item.page),
    number: isArticle ? undefined : oneLine(item.number),
    ...datesOf(dateOf(item['available-date']), dateOf(item.issued)),
    genre: isArticle ? undefined : oneLine(item.genre),
    language: languageOf(oneLine(item.language)),
    publisher: oneLine(item.publisher),
    doi,
    pmid: oneLine(item.PMID),
    pmcid: oneLine(item.PMCID),
    url: oneLine(item.URL),
    remarks: [
      ...(isArticle ? [] : [`The type in the file is "${type}"; decide on the kind of source.`]),
      ...(authors.some((name) => 'literal' in name)
        ? ['Names that the file does not divide into family and given stand whole.']
        : []),
    ],
  }
}

const dateOf = (one: z.output<typeof date>) => partialDateOf((one?.['date-parts'][0] ?? []).map(Number))

function nameOf(one: z.output<typeof person>): Name[] {
  const literal = oneLine(one.literal)
  const particles = [one['dropping-particle'], one['non-dropping-particle'], one.family]
  const family = oneLine(particles.filter(Boolean).join(' '))
  if (family === undefined) return literal === undefined ? [] : [{ literal }]
  const given = [oneLine(one.given), oneLine(one.suffix)].filter(Boolean).join(', ')
  return [given === '' ? { family } : { family, given }]
}
