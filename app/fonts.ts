import localFont from 'next/font/local'

/*
 * Cut by scripts/subset-fonts.mjs from Source Serif 4 and Source Sans 3. `next/font` gives the fallback the same width. A
 * face that is not there at the first paint stays away until the next page: laying a long page out a second time took
 * longer than all the rest of showing it. On a phone its own faces set the words (docs/decisions/0053), the last one here
 * the drawings, whose lines are broken by its widths: it comes after the first paint and moves nothing but letters in them.
 */
export const serif = localFont({
  variable: '--font-serif',
  src: './fonts/serif.woff2',
  weight: '400 600',
  style: 'normal',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

export const sans = localFont({
  variable: '--font-sans',
  src: './fonts/sans.woff2',
  weight: '400 600',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

// Fetched only by a page that sets a word in it.
export const serifItalic = localFont({
  variable: '--font-serif-italic',
  src: './fonts/serif-italic.woff2',
  weight: '400',
  style: 'italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

// Letters that the everyday cut lacks, which have to look like those beside them; the compiler of these calls accepts nothing but literals.
export const serifNames = localFont({
  variable: '--font-serif-names',
  src: './fonts/serif-names.woff2',
  weight: '400 600',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+00C0-00E8, U+00EA-00F5, U+00F7-00FB, U+00FD-017F, U+0218-021B' },
  ],
})

export const sansNames = localFont({
  variable: '--font-sans-names',
  src: './fonts/sans-names.woff2',
  weight: '400 600',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+00C0-00E8, U+00EA-00F5, U+00F7-00FB, U+00FD-017F, U+0218-021B' },
  ],
})

export const drawings = localFont({
  variable: '--font-drawings',
  src: './fonts/sans.woff2',
  weight: '400 600',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Arial',
})
