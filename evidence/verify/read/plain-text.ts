import { plainSigns } from '@/evidence/text/signs'

/**
 * Returns the text with the signs of printing made plain: a raised point a full stop, a true minus a hyphen, a dash before a lone
 * number too, every other dash an en dash, odd spaces a space. Every character keeps its place, so that what is found can be shown
 * in the original.
 */
export const plainText = plainSigns
