import { z } from 'zod'
import { datesOf, languageOf, oneLine, partialDateOf, type FoundWork, type Name } from './found-work'
import { plainTitle } from './markup'

const texts = z.array(z.string()).default([])
const date = z.looseObject({ 'date-parts': z.array(z.array(z.number().nullable())).default([]) }).optional()
const person = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  name: z.string().optional(),
})
const update = z.looseObject({ DOI: z.string().optional(), type: z.string().optional(), updated: date })
const related = z.looseObject({ id: z.string().optional() })

const work = z.looseObject({
  DOI: z.string().optional(),
  type: z.string().optional(),
  subtype: z.string().optional(),
  title: texts,
  subtitle: texts,
  author: z.array(person).optional(),
  'container-title': texts,
  'short-container-title': texts,
  publisher: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  'article-number': z.string().optional(),
  language: z.string().optional(),
  'published-online': date,
  'published-print': date,
  posted: date,
  issued: date,
  'update-to': z.array(update).default([]),
  'updated-by': z.array(update).default([]),
  relation: z.record(z.string(), z.array(related)).default({}),
})

/** An answer of Crossref's interface: one work, or a list of those that were found. */
export const crossrefShape = z.looseObject({
  message: z.union([z.looseObject({ items: z.array(work) }), work], {
    error: 'expected one work, or a list of works under "items", as Crossref\'s interface sends them',
  }),
})

type CrossrefWork = z.output<typeof work>

/** Returns the works of an answer. */
export function worksOfCrossref({ message }: z.output<typeof crossrefShape>): FoundWork[] {
  const items = 'items' in message ? (message.items as CrossrefWork[]) : [message as CrossrefWork]
  return items.map(workOf)
}

const partsOf = (one: z.output<typeof date>) =>
  partialDateOf((one?.['date-parts'][0] ?? []).map((part) => part ?? undefined))

function workOf(found: CrossrefWork): FoundWork {
  const isArticle = found.type === undefined || found.type === 'journal-article'
  const isTalk = found.type === 'proceedings-article'
  const authors = (found.author ?? []).flatMap((one) => nameOf(one))
  const [print, online] = [
    partsOf(found['published-print']),
    partsOf(found['published-online']) ?? partsOf(found.posted),
  ]
  const dates = datesOf(online, print)
  return {
    kind: isTalk ? 'congress-abstract' : 'journal-article',
    type: isArticle ? 'article-journal' : isTalk ? 'paper-conference' : 'document',
    title: plainTitle([found.title[0], found.subtitle[0]].filter(Boolean).join(': ')),
    authors,
    authorsComplete: authors.length > 0,
    container: plainTitle(found['container-title'][0]),
    containerShort: plainTitle(found['short-container-title'][0]),
    volume: found.volume,
    issue: found.issue,
    page: found.page ?? found['article-number'],
    ...(dates.published === undefined ? { published: partsOf(found.issued) } : dates),
    genre: found.subtype === 'preprint' ? 'Preprint' : undefined,
    language: languageOf(found.language),
    publisher: found.publisher,
    doi: found.DOI,
    url: found.DOI === undefined ? undefined : `https://doi.org/${found.DOI}`,
    remarks: [
      ...(isArticle
        ? []
        : [`Crossref's type: ${found.subtype ?? found.type}; decide on the kind of source.`]),
      ...found['updated-by'].map((one) => updateWords('Updated by', one)),
      ...found['update-to'].map((one) => updateWords('This is an update of', one)),
      ...Object.entries(found.relation).flatMap(([relation, works]) =>
        works.map(({ id }) => `Crossref's relation: ${relation} ${id ?? ''}`.trim()),
      ),
    ],
  }
}

function updateWords(lead: string, { DOI, type, updated }: z.output<typeof update>): string {
  const loud = /retract|withdraw|concern|remov/.test(type ?? '')
    ? (type ?? '').toUpperCase()
    : (type ?? 'update')
  return [`${lead}: ${loud}`, DOI, partsOf(updated)].filter(Boolean).join(', ')
}

function nameOf({ family, given, suffix, name }: z.output<typeof person>): Name[] {
  const literal = oneLine(name)
  const last = oneLine(family)
  if (last === undefined) return literal === undefined ? [] : [{ literal }]
  const first = [oneLine(given), oneLine(suffix)].filter(Boolean).join(', ')
  return [first === '' ? { family: last } : { family: last, given: first }]
}
