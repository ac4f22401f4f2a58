// @ts-check
import { readFileSync } from 'node:fs'

/**
 * Returns the advance width of a character in a TrueType font, in thousandths of the font size; throws where the font
 * lacks it. Reads `head`, `hhea`, `hmtx` and the part of `cmap` for the basic plane (format 4), as OpenType defines them.
 * @param {string} file
 * @returns {(character: string) => number}
 */
export function advancesOf(file) {
  const font = readFileSync(file)
  const u16 = (/** @type {number} */ at) => font.readUInt16BE(at)
  const u32 = (/** @type {number} */ at) => font.readUInt32BE(at)
  const table = (/** @type {string} */ name) => {
    const entries = Array.from({ length: u16(4) }, (_, index) => 12 + index * 16)
    const entry = entries.find((at) => font.toString('latin1', at, at + 4) === name)
    if (entry === undefined) throw new Error(`${file} has no table ${name}.`)
    return u32(entry + 8)
  }
  const [head, hhea, hmtx, cmap] = [table('head'), table('hhea'), table('hmtx'), table('cmap')]
  const maps = Array.from({ length: u16(cmap + 2) }, (_, index) => cmap + u32(cmap + 8 + index * 8))
  const map = maps.find((at) => u16(at) === 4)
  if (map === undefined) throw new Error(`${file} has no character map of format 4.`)
  const segments = u16(map + 6) / 2

  /** @param {number} code */
  const glyphOf = (code) => {
    for (
      let at = map + 14, start = at + 2 + segments * 2;
      at < map + 14 + segments * 2;
      at += 2, start += 2
    ) {
      if (code > u16(at)) continue
      if (code < u16(start)) return 0
      const delta = u16(start + segments * 2)
      const offsetAt = start + segments * 4
      if (u16(offsetAt) === 0) return (code + delta) & 0xffff
      const glyph = u16(offsetAt + u16(offsetAt) + (code - u16(start)) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
  return (character) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0)
    if (glyph === 0) throw new Error(`${file} has no "${character}".`)
    // Glyphs beyond the listed ones are as wide as the last of them.
    const advance = u16(hmtx + Math.min(glyph, u16(hhea + 34) - 1) * 4)
    return Math.round((advance * 1000) / u16(head + 18))
  }
}
