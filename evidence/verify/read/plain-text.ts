import { plainSigns } from '@/evidence/text/signs'

/**
 * Returns the text with the signs of printing made plain: a raised point a full stop, a true minus a hyphen, a dash before a lone
 * number too, every other dash an en dash, odd spaces a space. Every character keeps its place, so that what is found can be shown
 * in the original. Of many spaces in a row, those in the middle become a sign that is neither space nor letter: what is looked for
 * between two words has few.
 */
export const plainText = (typed: string): string => plainSigns(typed).replace(manySpaces, thinned)

const manySpaces = /\s{12,}/gu
const thinned = (run: string): string => `${run.slice(0, 2)}${'\0'.repeat(run.length - 4)}${run.slice(-2)}`
