import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const folder = path.join(process.cwd(), 'app', 'fonts', 'pictures')

/** The faces that pictures and printed abstracts are set in: each a file, for what makes them reads no variable fonts. */
const faces = ['sans-400', 'sans-600', 'serif-600'] as const
const fileOf = (name: string) => path.join(folder, `${name}.ttf`)

/** The files of the faces. */
export const pictureFaceFiles: readonly string[] = faces.map(fileOf)

/** Returns the faces by their names, such as `sans-400`. */
export const getPictureFaces = () =>
  Promise.all(faces.map(async (name) => ({ name, data: await readFile(fileOf(name)) })))
