/** Returns a length of a drawing to a tenth of a unit, finer than any screen at these sizes; the rest would be weight. */
export const roundLength = (length: number): number => Math.round(length * 10) / 10
