// Gives the kept pictures a palette: a fraction of the size, and no difference that a comparison sees.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

const folder = process.argv[2] ?? 'e2e/screenshots'
for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
  const file = path.join(folder, name)
  const before = readFileSync(file)
  // Without dithering equal areas stay equal.
  const after = await sharp(before).png({ palette: true, colours: 256, dither: 0, effort: 10 }).toBuffer()
  if (after.length < before.length) writeFileSync(file, after)
}
