const copyrightNotice = 0
const trademarkNotice = 7

/**
 * Returns the font with one word replaced in its name records, except in its copyright and trademark notices, which
 * stay as they are. The new word must be as long as the old one, since records are patched in place.
 * @param {Buffer} sfnt a TrueType or OpenType font, not compressed
 * @param {string} from
 * @param {string} to
 */
export function renameFont(sfnt, from, to) {
  if (from.length !== to.length)
    throw new Error(`"${to}" must have ${from.length} letters, as "${from}" has.`)
  const font = Buffer.from(sfnt)
  const table = tableOffset(font, 'name')
  const recordCount = font.readUInt16BE(table + 2)
  const strings = table + font.readUInt16BE(table + 4)
  for (let index = 0; index < recordCount; index += 1) {
    const record = table + 6 + index * 12
    const nameId = font.readUInt16BE(record + 6)
    if (nameId === copyrightNotice || nameId === trademarkNotice) continue
    const start = strings + font.readUInt16BE(record + 10)
    const bytes = font.subarray(start, start + font.readUInt16BE(record + 8))
    replaceInPlace(bytes, Buffer.from(from, 'latin1'), Buffer.from(to, 'latin1'))
    replaceInPlace(bytes, utf16BigEndian(from), utf16BigEndian(to))
  }
  return font
}

/** @param {Buffer} font @param {string} tag */
function tableOffset(font, tag) {
  const tableCount = font.readUInt16BE(4)
  for (let index = 0; index < tableCount; index += 1) {
    const entry = 12 + index * 16
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`The font has no "${tag}" table.`)
}

/** @param {string} text */
const utf16BigEndian = (text) => Buffer.from(text, 'utf16le').swap16()

/** @param {Buffer} bytes @param {Buffer} from @param {Buffer} to */
function replaceInPlace(bytes, from, to) {
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + to.length)) to.copy(bytes, at)
}
