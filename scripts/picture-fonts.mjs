// Cuts the faces that pictures of figures and printed abstracts are set in: one file for each weight, uncompressed, as what
// makes them reads no woff2 and no variable fonts. From the originals, since the pages' own faces lack the letters of names
// and the powers. Run by hand; the results are committed.
//   npm pack source-serif@4.5.1 source-sans@3.52.0   in a folder of your own, unpacked to ./serif and ./sans
//   node scripts/picture-fonts.mjs <that folder>
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { everyday, names, powers } from './font-letters.mjs'
import { renameFont } from './rename-font.mjs'

const fontsFolder = fileURLToPath(new URL('../app/fonts/pictures/', import.meta.url))
const originals = process.argv[2]
if (!originals) {
  console.error(
    'Say where the unpacked packages are: node scripts/picture-fonts.mjs <folder with serif/ and sans/>',
  )
  process.exit(1)
}

const sans = { from: 'sans/package/VF/SourceSans3VF-Upright.ttf', axes: {} }
// The optical size of the pages' titles.
const serif = { from: 'serif/package/VAR/SourceSerif4Variable-Roman.ttf', axes: { opsz: 18 } }

for (const [face, weight, { from, axes }] of /** @type {const} */ ([
  ['sans', 400, sans],
  ['sans', 600, sans],
  ['serif', 600, serif],
])) {
  const cut = await subsetFont(await readFile(join(originals, from)), everyday + names + powers, {
    targetFormat: 'truetype',
    variationAxes: { ...axes, wght: weight },
    noHinting: true,
    keepFeatures: ['kern', 'lnum'],
    dropTables: ['DSIG', 'MVAR', 'gasp', 'meta', 'STAT'],
  })
  // The licence reserves the name "Source" for the originals, so a modified font must carry another.
  const renamed = renameFont(cut, 'Source', 'Margin')
  await writeFile(`${fontsFolder}${face}-${weight}.ttf`, renamed)
  console.log(`pictures/${face}-${weight}.ttf ${renamed.length} bytes`)
}
