/** Returns the id of a source's report of a result, unique within the study. */
export const reportIdOf = (resultId: string, sourceId: string): string => `${resultId}--${sourceId}`
