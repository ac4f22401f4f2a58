import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Returns the faces that pictures are set in; the picture renderer reads no woff2 and no variable fonts. */
export async function getPictureFonts() {
  const folder = path.join(process.cwd(), 'app', 'fonts', 'pictures')
  const load = async (name: 'sans' | 'serif', weight: 400 | 600) => ({
    name,
    weight,
    style: 'normal' as const,
    data: await readFile(path.join(folder, `${name}-${weight}.ttf`)),
  })
  return Promise.all([load('sans', 400), load('sans', 600), load('serif', 600)])
}
