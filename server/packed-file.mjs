// Writes one file of the site together with its compressed twins, so that serving never compresses.
import { createHash } from 'node:crypto'
import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { tagOf } from './soundness.mjs'

/** @typedef {import('./manifest.mjs').Variant} Variant */
/** @typedef {{ plain: Variant, br?: Variant, gzip?: Variant }} Variants */

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const compressible =
  /^(?:text\/|application\/(?:[a-z.+-]*json|xml|[a-z.+-]*\+xml|javascript|x-research-info|x-bibtex)|image\/svg)/

/**
 * Returns the hash that names some content.
 * @param {Buffer} body
 * @returns {string} 64 hexadecimal digits
 */
export const sha256 = (body) => createHash('sha256').update(body).digest('hex')

/**
 * Writes the file and its smaller twins below `folder`.
 * @param {string} folder
 * @param {string} file relative to the folder
 * @param {Buffer} body
 * @param {{ type: string, brotliQuality: number }} options
 * @returns {Promise<Variants>}
 */
export async function writePacked(folder, file, body, { type, brotliQuality }) {
  const plain = writeVariant(folder, file, body)
  if (!compressible.test(type) || body.length < 256) return { plain }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    // As wide as the file: the default is far wider, and setting it up costs more than compressing a small page.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(body.length)))),
  }
  const [small, older] = await Promise.all([brotli(body, { params }), gzipped(body, { level: 9 })])
  return {
    plain,
    br: writeVariant(folder, `${file}.br`, small),
    gzip: writeVariant(folder, `${file}.gz`, older),
  }
}

/**
 * Takes the variants over from an earlier site without reading or compressing them again.
 * @param {string} from the earlier site's folder
 * @param {string} to
 * @param {Variants} variants
 * @returns {Variants}
 */
export function takeOver(from, to, { plain, br, gzip: older }) {
  for (const variant of [plain, br, older]) {
    if (!variant) continue
    const target = path.join(to, variant.file)
    mkdirSync(path.dirname(target), { recursive: true })
    try {
      // Published files are never written to again, so two sites can share one.
      linkSync(path.join(from, variant.file), target)
    } catch {
      copyFileSync(path.join(from, variant.file), target)
    }
  }
  return { plain, ...(br && { br }), ...(older && { gzip: older }) }
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {Buffer} bytes
 * @returns {Variant}
 */
function writeVariant(folder, file, bytes) {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, bytes)
  // Each encoding is a different sequence of bytes, so each has its own strong tag.
  return { file, bytes: bytes.length, etag: tagOf(bytes) }
}
