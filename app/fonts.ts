import localFont from 'next/font/local'

/*
 * Cut by scripts/subset-fonts.mjs from Source Serif 4 and Source Sans 3. `next/font` preloads them and gives the
 * fallback the same width, so that text does not move when the face arrives.
 */
export const serif = localFont({
  variable: '--font-serif',
  src: './fonts/serif.woff2',
  weight: '400 600',
  style: 'normal',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

export const sans = localFont({
  variable: '--font-sans',
  src: './fonts/sans.woff2',
  weight: '400 600',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

// Fetched only by a page that sets a word in it.
export const serifItalic = localFont({
  variable: '--font-serif-italic',
  src: './fonts/serif-italic.woff2',
  weight: '400',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

// Letters that the everyday cut lacks; the compiler of these calls accepts nothing but literals.
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
