const plain: readonly (readonly [RegExp, string])[] = [
  // Journals of the Lancet family raise the point.
  [/(?<=\d)[·∙•](?=\d)/g, '.'],
  // Narrow spaces group thousands: 12 000.
  [/(?<=\d)[\u202f\u2009](?=\d{3}(?!\d))/g, ','],
  [/[\u00a0\u202f\u2009\u2007\t\r\n]/g, ' '],
  [/[\u2212\u2010\u2011]/g, '-'],
  [/[\u2012\u2013\u2014]/g, '–'],
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
]

/**
 * Returns the text with the signs of printing made plain: a raised point a full stop, a true minus a hyphen, every dash an
 * en dash, odd spaces a space. Every character keeps its place, so that what is found can be shown in the original.
 */
export function plainText(text: string): string {
  return plain.reduce((left, [sign, simple]) => left.replace(sign, simple), text)
}
