import { ImportProblem } from './problem'
import { largestInput } from './read-input'

/** The official interfaces, each of which answers to one identifier. */
export const interfaces = {
  registry: {
    name: 'ClinicalTrials.gov',
    origin: 'https://clinicaltrials.gov',
    identifier: /^NCT\d{8}$/i,
    path: (id: string) => `/api/v2/studies/${id.toUpperCase()}`,
    option: '',
  },
  pubmed: {
    name: 'PubMed',
    origin: 'https://eutils.ncbi.nlm.nih.gov',
    identifier: /^\d{1,8}$/,
    path: (id: string) => `/entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml&tool=denominator&id=${id}`,
    option: '--pubmed ',
  },
  crossref: {
    name: 'Crossref',
    origin: 'https://api.crossref.org',
    identifier: /^10\.\d{4,9}\/\S+$/,
    path: (id: string) => `/works/${encodeURIComponent(id)}`,
    option: '--crossref ',
  },
} as const
export type Interface = keyof typeof interfaces

export type FetchOptions = {
  /** In the place of the official address; tests put their own server here. */
  origin?: string
  /** Milliseconds until the request is given up; half a minute when left out. */
  timeout?: number
}

const halfMinute = 30_000

/** Says whether words are an identifier that an interface answers to, and not the name of a file. */
export const isIdentifier = (at: Interface, words: string): boolean => interfaces[at].identifier.test(words)

/**
 * Returns what an official interface answers for one identifier: one request, with the name of this program, a limit of time and
 * of size. Throws an ImportProblem where there is no network or no such record; it names the way with a file.
 */
export async function fetchRecord(at: Interface, id: string, options: FetchOptions = {}): Promise<string> {
  const { name, origin, path, option } = interfaces[at]
  const address = `${options.origin ?? origin}${path(id)}`
  const byFile = `Save ${address} to a file, then: npm run import -- ${option}FILE`
  const timeout = options.timeout ?? halfMinute
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(timeout),
      redirect: 'error',
      headers: { 'user-agent': 'denominator-import (one record for an editor)' },
    })
    if (answer.status === 404) throw new ImportProblem(`${name} has no record "${id}".`)
    if (!answer.ok) throw new ImportProblem(`${name} answered ${answer.status}; try again later. ${byFile}`)
    return await textWithin(answer, name)
  } catch (error) {
    if (error instanceof ImportProblem) throw error
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    throw new ImportProblem(
      isLate
        ? `${name} did not answer within ${timeout / 1000} seconds. ${byFile}`
        : `${name} cannot be reached from here. ${byFile}`,
    )
  }
}

async function textWithin(answer: Response, name: string): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    const bytes = chunk as Uint8Array
    size += bytes.length
    if (size > largestInput)
      throw new ImportProblem(`${name} sent more than ${largestInput} bytes for one record.`)
    chunks.push(bytes)
  }
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks))
}
