// Cuts the faces that pictures of figures are set in from the site's own: one file for each weight, uncompressed, as the
// picture renderer reads no woff2 and no variable fonts. Run by hand after scripts/subset-fonts.mjs; the results are committed.
//   node scripts/picture-fonts.mjs
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const fontsFolder = fileURLToPath(new URL('../app/fonts/', import.meta.url))

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('')
const text = `${ascii}\u00a0\u2009\u202f\u2011–—‘’“”…†‡§·•−×±≥≤≈→°½©′αβγζµéöü`

for (const [face, weight] of /** @type {const} */ ([
  ['sans', 400],
  ['sans', 600],
  ['serif', 600],
])) {
  const cut = await subsetFont(await readFile(`${fontsFolder}${face}.woff2`), text, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
    noHinting: true,
    keepFeatures: ['kern', 'lnum'],
  })
  await writeFile(`${fontsFolder}pictures/${face}-${weight}.ttf`, cut)
  console.log(`pictures/${face}-${weight}.ttf ${cut.length} bytes`)
}
