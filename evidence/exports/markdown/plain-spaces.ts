/** Returns the text with ordinary spaces for those that only hold a line together on a page. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
