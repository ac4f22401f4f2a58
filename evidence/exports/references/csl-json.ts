import type { Reference } from './reference'

const types = {
  page: 'webpage',
  article: 'article-journal',
  abstract: 'paper-conference',
  document: 'document',
} as const satisfies Record<Reference['kind'], string>

/** Returns references as CSL-JSON items, the form that citation processors and reference managers share. */
export function cslItems(references: readonly Reference[]): Record<string, unknown>[] {
  return references.map((reference) => ({
    id: reference.id,
    type: types[reference.kind],
    title: reference.title,
    ...(reference.authors.length > 0 && {
      author: reference.authors.map((author) =>
        'name' in author
          ? { literal: author.name }
          : { family: author.family, ...(author.given && { given: author.given }) },
      ),
    }),
    'container-title': reference.container,
    ...(reference.issued && { issued: { 'date-parts': [reference.issued.split('-').map(Number)] } }),
    ...(reference.volume && { volume: reference.volume }),
    ...(reference.issue && { issue: reference.issue }),
    ...(reference.pages && { page: reference.pages }),
    ...(reference.doi && { DOI: reference.doi }),
    ...(reference.pmid && { PMID: reference.pmid }),
    ...(reference.address && { URL: reference.address }),
    ...(reference.version && { version: reference.version }),
    ...(reference.language && { language: reference.language }),
    note: reference.note,
  }))
}
