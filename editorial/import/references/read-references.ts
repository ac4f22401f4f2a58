import { fetchRecord, interfaces, isIdentifier, type FetchOptions } from '../fetch-record'
import { otherKind } from '../kinds'
import { ImportProblem } from '../problem'
import { readInput } from '../read-input'
import { inShape, readJson } from '../read-json'
import { cslItemsIn, type LibraryFormat } from './citation-library'
import { crossrefShape, worksOfCrossref } from './crossref'
import { cslItem, cslShape, workOfCsl } from './csl'
import type { FoundWork } from './found-work'
import { worksOfMedline } from './medline'
import { worksOfPubmed } from './pubmed-xml'
import { readXml } from './xml'

/** The formats of references, by the option that reads them. */
export const referenceFormats = ['pubmed', 'crossref', 'csl', 'ris', 'bibtex'] as const
export type ReferenceFormat = (typeof referenceFormats)[number]

/** The works of a file or of one identifier, with the text that was fetched where none was read. */
export type ReadReferences = { works: FoundWork[]; text: string; fetched: string | null }

/** Returns the works of a file in a format, or of a PubMed number or DOI, which is fetched. Throws an ImportProblem. */
export async function readReferences(
  format: ReferenceFormat,
  input: string,
  options: FetchOptions = {},
): Promise<ReadReferences> {
  const at = format === 'pubmed' || format === 'crossref' ? format : null
  const isFetched = at !== null && isIdentifier(at, input)
  const text = isFetched ? await fetchRecord(at, input, options) : readInput(input)
  const works = worksOf(format, text, isFetched ? `${interfaces[at].name} ${input}` : input)
  return { works, text, fetched: isFetched ? text : null }
}

/** Returns the works of a text in a format. Throws an ImportProblem where it is of another kind, broken or empty. */
export function worksOf(format: ReferenceFormat, text: string, file: string): FoundWork[] {
  const other = otherKind(text, format, file)
  if (other !== null) throw new ImportProblem(other, file)
  const works = readWorks(format, text, file)
  if (works.length === 0) throw new ImportProblem('The file holds no work; expected at least one.', file)
  return works
}

function readWorks(format: ReferenceFormat, text: string, file: string): FoundWork[] {
  switch (format) {
    case 'pubmed':
      return /^\s*</.test(text) ? worksOfPubmed(readXml(text, file)) : worksOfMedline(text)
    case 'crossref':
      return worksOfCrossref(inShape(crossrefShape, readJson(text, file), text, file))
    case 'csl':
      return inShape(cslShape, readJson(text, file), text, file).map(workOfCsl)
    case 'ris':
    case 'bibtex':
      return itemsOf(format, text, file).map((item) => workOfCsl(item))
  }
}

function itemsOf(format: LibraryFormat, text: string, file: string) {
  try {
    // Some programs write one blank before the hyphen of a tag, where the format has two.
    const even = format === 'ris' ? text.replace(/^([A-Z][A-Z0-9]) - /gm, '$1  - ') : text
    return cslItemsIn(even, format).map((item) => cslItem.parse(item))
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new ImportProblem(
      `The library that reads ${format === 'ris' ? 'RIS' : 'BibTeX'} cannot read this file (${said}).`,
      file,
    )
  }
}
