// nginx in front of a release: what it may answer from the files alone, by itself, is written out from the release's own list of
// addresses; everything else goes to the server behind it. So an address, a header or an answer that is not in the list is never
// nginx's invention.

import { formsOfPages, pathsInForms } from './other-forms.mjs'
import { quoted, redirectToTls, serverOf, upstream, wishes } from './nginx-server.mjs'

/** @typedef {import('./manifest.mjs').Manifest} Manifest */
/** @typedef {import('./manifest.mjs').Entry} Entry */
/** @typedef {import('./nginx-server.mjs').Place} Place */

const packings = /** @type {const} */ (['plain', 'br', 'gzip'])

/**
 * Returns a piece of configuration for nginx's `http` block: maps from addresses to files and headers, the servers behind, and
 * a server that answers from the files of a release and passes on the rest.
 *
 * nginx answers a request by itself only where its target is, letter by letter, an address of the release; where it is a GET or a
 * HEAD without a body, a range or a query; and where its wishes for a form, an encoding and a held copy are of the usual kinds.
 * Then its status, headers and bytes are those of `server/static-site.mjs`.
 * @param {Manifest} manifest
 * @param {Place} place
 */
export function nginxConfig(manifest, place) {
  const entries = manifest.entries.filter(isSimple)
  // Which of its forms a visitor likes better is for the server behind to say, so these answers vary by that too.
  const formed = pathsInForms(formsOfPages(entries))
  const own = ownHeaders(entries)
  const { numbers, kinds } = kindsOf(entries, own, formed)
  const lines = [
    ...sizes(entries),
    ...mapOf(
      'file',
      entries.map((entry) => [entry.path, entry.plain.file]),
    ),
    ...mapOf(
      'packs',
      entries.flatMap((entry) => (entry.br ? [[entry.path, '1']] : [])),
    ),
    ...mapOf(
      'forms',
      [...formed].map((path) => [path, '1']),
    ),
    ...mapOf(
      'kind',
      entries.map(({ path }, at) => [path, numbers[at] ?? '']),
    ),
    ...packings.flatMap((packing) =>
      mapOf(
        `etag_${packing}`,
        entries.flatMap((entry) => (entry[packing] ? [[entry.path, entry[packing].etag]] : [])),
      ),
    ),
    ...own.flatMap((name) =>
      mapOf(
        variableOf(name),
        entries.flatMap(({ path, headers }) => (headers[name] ? [[path, headers[name]]] : [])),
      ),
    ),
    ...wishes,
    ...upstream(place),
    ...redirectToTls(place),
    ...serverOf(place, kinds),
  ]
  return `${lines.join('\n')}\n`
}

/** nginx knows no way to write a dollar sign. */
const isSimple = (/** @type {Entry} */ entry) =>
  entry.kind !== 'not-found' &&
  Boolean(entry.br) === Boolean(entry.gzip) &&
  ![entry.path, entry.plain.file, ...Object.values(entry.headers)].some((text) =>
    /[$\u0000-\u001f]/.test(text),
  )

/** Beyond so many values a header is nearly an address's own, and says nothing of its kind. */
const manyValues = 30

/** Returns the names of the headers that are an address's own. */
function ownHeaders(/** @type {readonly Entry[]} */ entries) {
  const names = [...new Set(entries.flatMap(({ headers }) => Object.keys(headers)))].sort()
  return names.filter((name) => new Set(entries.map(({ headers }) => headers[name])).size > manyValues)
}

/**
 * Returns the kinds of answers by what their headers have in common, and the number of each entry's kind.
 * @param {readonly Entry[]} entries
 * @param {readonly string[]} own
 * @param {ReadonlySet<string>} formed
 */
function kindsOf(entries, own, formed) {
  /** @type {Map<string, import('./nginx-server.mjs').Kind>} */
  const kinds = new Map()
  const numbers = entries.map((entry) => {
    const { headers, path, br } = entry
    const common = Object.entries(headers).filter(([name]) => !own.includes(name) && name !== 'vary')
    const variables = own.filter((name) => headers[name])
    const shared = [
      ...common.map(([name, value]) => [name, quoted(value)]),
      ...(headers['last-modified'] ? [] : [['last-modified', '""']]),
      ['vary', formed.has(path) ? '"accept, accept-encoding"' : '"accept-encoding"'],
      ...(br ? [] : [['accept-ranges', 'bytes']]),
      ['etag', '$denominator_etag'],
      ...variables.map((name) => [name, `$denominator_${variableOf(name)}`]),
    ]
    const key = JSON.stringify(shared)
    const kind = kinds.get(key) ?? {
      number: String(kinds.size + 1),
      headers: shared,
      packings: br ? packings : packings.slice(0, 1),
    }
    kinds.set(key, kind)
    return kind.number
  })
  return { numbers, kinds: [...kinds.values()] }
}

const variableOf = (/** @type {string} */ header) => header.replaceAll('-', '_')

/**
 * @param {string} name
 * @param {readonly (readonly string[])[]} pairs
 */
function mapOf(name, pairs) {
  const lines = pairs.map(([key = '', value = '']) => `  ${quoted(key)} ${quoted(value)};`)
  return [`map $request_uri $denominator_${name} {`, '  default "";', ...lines, '}']
}

/** Hashes with room for every address: twice as many places, and places as long as the longest address. */
function sizes(/** @type {readonly Entry[]} */ entries) {
  const longest = Math.max(...entries.map(({ path }) => Buffer.byteLength(path)))
  const bucket = 2 ** Math.ceil(Math.log2(longest + 64))
  return [
    `map_hash_max_size ${2 ** Math.ceil(Math.log2(entries.length * 2 + 64))};`,
    `map_hash_bucket_size ${bucket};`,
    'variables_hash_max_size 2048;',
    '# Neither what people search for, which is about their health, nor who they are is written down.',
    'map $request_uri $denominator_path { "~^(?<denominator_before>[^?]*)" $denominator_before; }',
    'map $is_args $denominator_logged { default $denominator_path; "" $request_uri; }',
    "log_format denominator '$time_iso8601 $request_method $denominator_logged $status $body_bytes_sent $request_time';",
  ]
}
