/** Returns a text with a space in place of each bracket and what stands in it: limits, a count, another name. */
export const withoutBrackets = (text: string): string => text.replace(/[([][^()[\]]*[)\]]/g, ' ')
