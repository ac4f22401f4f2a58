// The letters that the site's faces are cut down to: for pages by scripts/subset-fonts.mjs, for pictures by
// scripts/picture-fonts.mjs.

/** @param {number} first @param {number} last */
const span = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

/**
 * What every page sets: ASCII, the typographer's dashes, quotes and spaces, the statistician's signs, and the few Greek and
 * accented letters that sarcoma papers use.
 */
export const everyday = span(0x20, 0x7e) + '\u00a0\u2009\u202f\u2011\u00ad–—‘’“”…†‡§·•−×±≥≤≈→°½©′αβγζµéöü'

/** Letters of other languages in names of authors: files of their own, fetched only by a page that sets one. */
export const names = span(0xc0, 0xff) + span(0x100, 0x17f) + 'Șșțț'

/** Powers, as in a dose for each square metre of a body's surface; on pages the reader's own face sets them. */
export const powers = '¹²³⁰⁴⁵⁶⁷⁸⁹⁻'
