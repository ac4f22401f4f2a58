declare module 'subset-font' {
  /** Returns a font with nothing but the characters of the text, in the given format. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'sfnt' | 'truetype' | 'woff' | 'woff2'
      noHinting?: boolean
      keepFeatures?: string[]
      dropTables?: string[]
      variationAxes?: Record<string, number | { min: number; max: number; default?: number } | undefined>
    },
  ): Promise<Buffer>
}
