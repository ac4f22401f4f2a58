import type { Limits } from './oembed'

/** What a consumer asks for, or why that cannot be answered: a status and a sentence. */
export type OEmbedRequest =
  | { url: string; format: 'json' | 'xml'; limits: Limits }
  | { status: 400 | 501; problem: string }

/** Returns what the query of a request to the endpoint asks for. Of a parameter given twice the first counts. */
export function readOEmbedRequest(query: URLSearchParams): OEmbedRequest {
  const format = query.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml') {
    return { status: 501, problem: `There is no format "${cut(format)}" here; the formats are json and xml.` }
  }
  const url = query.get('url')
  if (!url)
    return { status: 400, problem: 'The parameter "url" is missing: the address of a page of this site.' }
  const maxWidth = pixels(query.get('maxwidth'))
  const maxHeight = pixels(query.get('maxheight'))
  if (maxWidth === 'wrong' || maxHeight === 'wrong') {
    const name = maxWidth === 'wrong' ? 'maxwidth' : 'maxheight'
    return {
      status: 400,
      problem: `The parameter "${name}" is "${cut(query.get(name) ?? '')}"; expected whole pixels from ${least} to ${most}.`,
    }
  }
  return { url, format, limits: { maxWidth, maxHeight } }
}

const [least, most] = [1, 100_000]

function pixels(text: string | null): number | null | 'wrong' {
  if (text === null) return null
  const size = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return size < least || size > most ? 'wrong' : size
}

/** What is said back of a wrong value is short, whatever was sent. */
const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
