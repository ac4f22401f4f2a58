/** The styles in which our page can be cited, by the names that a citation processor knows them by. */
export const citationStyles = {
  vancouver: 'Vancouver',
  ama: 'AMA',
  apa: 'APA',
} as const
export type CitationStyle = keyof typeof citationStyles
