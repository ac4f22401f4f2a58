// Cuts the two type families down to what this site sets, and writes them to app/fonts. Run by hand when the set of
// characters changes; the results are committed, so that neither a build nor a reader needs the originals (40 MB).
//   npm pack source-serif@4.5.1 source-sans@3.52.0   in a folder of your own, unpacked to ./serif and ./sans
//   node scripts/subset-fonts.mjs <that folder>
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { everyday, names } from './font-letters.mjs'
import { renameFont } from './rename-font.mjs'

const fontsFolder = fileURLToPath(new URL('../app/fonts/', import.meta.url))

const figures = ['kern', 'lnum', 'pnum', 'tnum']
const serifRoman = 'serif/package/VAR/SourceSerif4Variable-Roman.ttf'
const serifItalic = 'serif/package/VAR/SourceSerif4Variable-Italic.ttf'
const sansUpright = 'sans/package/VF/SourceSans3VF-Upright.ttf'
// One optical size, for text of about 19 pixels: the axis would double the file.
const opsz = 18
const weights = { min: 400, max: 600 }

const cuts = [
  {
    file: 'serif',
    from: serifRoman,
    text: everyday,
    features: ['liga', 'onum'],
    axes: { opsz, wght: weights },
  },
  { file: 'serif-italic', from: serifItalic, text: everyday, features: ['liga'], axes: { opsz, wght: 400 } },
  { file: 'serif-names', from: serifRoman, text: names, features: [], axes: { opsz, wght: weights } },
  { file: 'sans', from: sansUpright, text: everyday, features: [], axes: { wght: weights } },
  { file: 'sans-names', from: sansUpright, text: names, features: [], axes: { wght: weights } },
]

const originals = process.argv[2]
if (!originals) {
  console.error(
    'Say where the unpacked packages are: node scripts/subset-fonts.mjs <folder with serif/ and sans/>',
  )
  process.exit(1)
}

for (const { file, from, text, features, axes } of cuts) {
  const options = {
    keepFeatures: [...figures, ...features],
    variationAxes: axes,
    noHinting: true,
    dropTables: ['DSIG', 'MVAR', 'gasp', 'meta'],
  }
  const cut = await subsetFont(await readFile(join(originals, from)), text, {
    ...options,
    targetFormat: 'sfnt',
  })
  // The licence reserves the name "Source" for the originals, so a modified font must carry another.
  const renamed = renameFont(cut, 'Source', 'Margin')
  const packed = await subsetFont(renamed, text, {
    keepFeatures: options.keepFeatures,
    targetFormat: 'woff2',
  })
  await writeFile(join(fontsFolder, `${file}.woff2`), packed)
  console.log(`${file}.woff2 ${packed.length} bytes`)
}
