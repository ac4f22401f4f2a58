/** Returns a share with one decimal, never rounded up to all: 60,061 of 60,266 is 99.6%. */
export const flooredPercent = (part: number, whole: number): string => {
  const tenths = whole === 0 ? 0 : Math.floor((1000 * part) / whole)
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`
}
