/**
 * The one table of the signs of printing: what stands for a minus, a dash, a decimal point, a space, a plus. Whatever reads text that
 * others have set (`/verify`, transcription, tables, the check of records) reads these signs alike. Each is one character for one, so
 * that what is found keeps its place.
 */
export const signs: readonly (readonly [name: string, pattern: RegExp, plain: string])[] = [
  ['hyphen or minus', /[\u2010\u2011\u2212\ufe63\uff0d]/gu, '-'],
  ['dash', /[\u2012-\u2015\ufe58\u301c\uff5e]/gu, '–'],
  ['raised point between digits', /(?<=\d)[·\u2219\u2022\u22c5\u2027\u30fb\u2e31](?=\d)/gu, '.'],
  ['plus', /[\uff0b\ufe62]/gu, '+'],
  ['single quotation mark', /[\u2018\u2019\u02bc]/gu, "'"],
  ['double quotation mark', /[\u201c\u201d]/gu, '"'],
]

/** Spaces that are no plain space, tabs and ends of lines. */
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/gu

/** Full-width and other compatible forms of one character, and superscript digits after a ten: 10⁻³. */
const fullWidth = /[\uff01-\uff5d]/gu
const powers = /(?<=10)[⁻⁺]?[⁰¹²³⁴-⁹]{1,3}/gu
const superscript = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺'].map((sign, place) => [sign, '0123456789-+'.charAt(place)]))

/** A space that groups thousands: a narrow one anywhere, a plain one before words for people. */
const narrowGroup = /(?<=(?<!\d)\d{1,3})[\u202f\u2009](?=\d{3}(?!\d))/gu
const plainGroup =
  /(?<=(?<![\d.,])\d{1,3})[ \u00a0](?=\d{3}\s(?:patients?|participants?|people|persons?|adults|women|men)\b)/gu

/** A dash right before a number, with no number or word right before it, is a minus: "was –8.3%", "(–26.5 to 5.9)". */
const dashAsMinus = /(?<![\p{L}\p{N}%)\]]|[\p{N}%)\]]\s)–(?=\.?\d)/gu

/** Returns a text with the signs of printing made plain; every character keeps its place. */
export function plainSigns(text: string): string {
  const wide = text
    .replace(fullWidth, (sign) => sign.normalize('NFKC'))
    .replace(powers, (digits) => [...digits].map((sign) => superscript.get(sign) ?? sign).join(''))
    .replace(narrowGroup, ',')
    .replace(plainGroup, ',')
    .replace(spaces, ' ')
  return signs
    .reduce((left, [, pattern, plain]) => left.replace(pattern, plain), wide)
    .replace(dashAsMinus, '-')
}
